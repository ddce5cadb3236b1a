package org.openhall.server.console.audit;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import org.openhall.contract.content.Kind;
import org.openhall.contract.feed.RowKey;
import org.openhall.server.accounts.Account;
import org.openhall.server.accounts.AccountStore;
import org.openhall.server.audit.Act;
import org.openhall.server.audit.AuditRow;
import org.openhall.server.audit.AuditStore;
import org.openhall.server.audit.AuditWatch;
import org.openhall.server.console.content.RecordPage;
import org.openhall.server.console.content.Words;
import org.openhall.server.console.door.Visit;
import org.openhall.server.console.frame.Moved;
import org.openhall.server.console.frame.Pages;
import org.openhall.server.console.frame.When;
import org.openhall.server.console.staff.GrantWords;
import org.openhall.server.console.view.AuditView;
import org.openhall.server.console.view.FormPart.Option;
import org.openhall.server.editing.EditingStore;
import org.openhall.server.http.Reply;

/** What people did, for the auditor to read, who opens no record: a record leads to all that happened to it. */
public final class AuditPages {

    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.CHINA);
    private static final int SIZE = 100;
    private static final int SHORT_HASH = 12;

    private final AuditStore audit;
    private final AuditWatch watch;
    private final AccountStore accounts;
    private final EditingStore records;
    private final Pages pages;
    private final Supplier<Map<String, String>> offices;
    private final Supplier<ZoneId> zone;

    /**
     * Reads from the stores.
     *
     * @param offices names by id
     */
    public AuditPages(AuditStore audit, AuditWatch watch, AccountStore accounts, EditingStore records, Pages pages,
            Supplier<Map<String, String>> offices, Supplier<ZoneId> zone) {
        this.audit = audit;
        this.watch = watch;
        this.accounts = accounts;
        this.records = records;
        this.pages = pages;
        this.offices = offices;
        this.zone = zone;
    }

    /** Begins a look at the whole chain from its first row. */
    public Reply verify(Visit visit) {
        watch.anew();
        return Moved.on("/audit");
    }

    /** A page of it, with what is known of the whole chain. */
    public Reply list(Visit visit) {
        AuditFilter filter = AuditFilter.of(visit.call());
        int page = (int) visit.call().number("page", 0, 0, 1_000_000);
        List<Account> staff = accounts.all();
        Map<String, String> ids = staff.stream().collect(Collectors.toMap(Account::login, Account::id));
        AuditWords words = new AuditWords(staff.stream().collect(Collectors.toMap(Account::id, Account::login)),
                new GrantWords(offices.get()), zone.get());
        List<AuditRow> rows = audit.find(filter.query(ids, words.zone()), page, SIZE);
        Optional<AuditWatch.Look> look = watch.look();
        List<AuditView.Line> lines = rows.stream().map(row -> line(row, words)).toList();
        String only = filter.object().isEmpty() || lines.isEmpty() ? filter.object() : lines.getFirst().object();
        return pages.page(visit, "操作记录", "audit", new AuditView(lines, look.map(found -> words(found, words.zone()))
                .orElse(""), look.flatMap(found -> found.verified().broken()).isEmpty(),
                watch.running() ? filter.path(page) : "",
                page > 0 ? filter.path(page - 1) : "", rows.size() == SIZE ? filter.path(page + 1) : "",
                new AuditView.Filter(filter.who(), acts(filter), filter.from().map(LocalDate::toString).orElse(""),
                        filter.to().map(LocalDate::toString).orElse(""), filter.object(), only)));
    }

    private static String words(AuditWatch.Look look, ZoneId zone) {
        String chain = look.verified().broken().map(seq -> "第 " + seq + " 条和前面接不上：数据库被改过或损坏，请保留现场。")
                .orElse("共 " + look.verified().rows() + " 条，从头到尾前后相连。");
        return chain + "上次从头核对：" + When.words(look.began(), zone) + (look.verified().broken().isEmpty()
                ? "，之后的每次打开都接着核对。"
                : "。");
    }

    private static List<Option> acts(AuditFilter filter) {
        List<Option> options = new ArrayList<>(List.of(new Option("", "全部操作", filter.act().isEmpty())));
        for (Act act : Act.values())
            options.add(new Option(act.name(), act.words(), filter.act().filter(act::equals).isPresent()));
        return options;
    }

    private AuditView.Line line(AuditRow row, AuditWords words) {
        Optional<String> record = record(row.object());
        boolean known = record.isPresent() || words.logins().containsKey(row.object());
        return new AuditView.Line(row.seq(), WHEN.format(row.at().atZone(words.zone())), words.who(row),
                AuditWords.act(row).map(Act::words).orElse(row.act()), record.orElseGet(() -> words.object(row)),
                known ? AuditFilter.pathOf(row.object()) : "", words.detail(row),
                row.hash().substring(0, SHORT_HASH));
    }

    /** What a record is called that there is, or was. */
    private Optional<String> record(String object) {
        int at = object.indexOf('/');
        if (at < 1 || Kind.of(object.substring(0, at)).isEmpty()) return Optional.empty();
        try {
            RowKey key = new RowKey(object.substring(0, at), object.substring(at + 1));
            return records.last(key).map(content -> Words.kind(key.kind()) + " " + RecordPage.title(content));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
