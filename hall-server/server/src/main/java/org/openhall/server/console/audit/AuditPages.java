package org.openhall.server.console.audit;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import org.openhall.server.accounts.Account;
import org.openhall.server.accounts.AccountStore;
import org.openhall.server.audit.Act;
import org.openhall.server.audit.AuditRow;
import org.openhall.server.audit.AuditStore;
import org.openhall.server.console.door.Visit;
import org.openhall.server.console.frame.Pages;
import org.openhall.server.console.view.AuditView;
import org.openhall.server.http.Reply;

/** What people did, for the auditor to read. */
public final class AuditPages {

    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.CHINA);
    private static final int SIZE = 100;
    private static final int SHORT_HASH = 12;

    private final AuditStore audit;
    private final AccountStore accounts;
    private final Pages pages;
    private final Supplier<ZoneId> zone;

    /** Reads from the stores. */
    public AuditPages(AuditStore audit, AccountStore accounts, Pages pages, Supplier<ZoneId> zone) {
        this.audit = audit;
        this.accounts = accounts;
        this.pages = pages;
        this.zone = zone;
    }

    /** A page of it, with a look at the whole chain. */
    public Reply list(Visit visit) {
        int page = (int) visit.call().number("page", 0, 0, 1_000_000);
        Map<String, String> logins = accounts.all().stream().collect(Collectors.toMap(Account::id, Account::login));
        List<AuditRow> rows = audit.newest(page, SIZE);
        AuditStore.Verified verified = audit.verify();
        String whole = verified.broken().map(seq -> "第 " + seq + " 条和前面接不上：数据库被改过或损坏，请保留现场。")
                .orElse("共 " + verified.rows() + " 条，从头到尾前后相连。");
        return pages.page(visit, "操作记录", "audit", new AuditView(rows.stream().map(row -> line(row, logins)).toList(),
                whole, verified.broken().isEmpty(), page > 0 ? "/audit?page=" + (page - 1) : "",
                rows.size() == SIZE ? "/audit?page=" + (page + 1) : ""));
    }

    private AuditView.Line line(AuditRow row, Map<String, String> logins) {
        String what = Arrays.stream(Act.values()).filter(act -> act.name().equals(row.act())).map(Act::words)
                .findFirst()
                .orElse(row.act());
        return new AuditView.Line(row.seq(), WHEN.format(row.at().atZone(zone.get())), logins.getOrDefault(row.actor(),
                row.actor()), what, logins.getOrDefault(row.object(), row.object()),
                row.hash().substring(0,
                        SHORT_HASH));
    }
}
