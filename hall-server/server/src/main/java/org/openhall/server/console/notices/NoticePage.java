package org.openhall.server.console.notices;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

import org.openhall.contract.content.ContentRecord;
import org.openhall.contract.content.Notice;
import org.openhall.contract.feed.RowKey;
import org.openhall.server.accounts.Permission;
import org.openhall.server.console.content.EditPages;
import org.openhall.server.console.content.RecordPage;
import org.openhall.server.console.door.Visit;
import org.openhall.server.console.frame.Moved;
import org.openhall.server.console.frame.Pages;
import org.openhall.server.console.frame.When;
import org.openhall.server.console.view.ArrivalsView;
import org.openhall.server.console.view.NoticeView;
import org.openhall.server.console.view.ReviewView.Fact;
import org.openhall.server.devices.Device;
import org.openhall.server.editing.EditingException;
import org.openhall.server.http.ErrorCode;
import org.openhall.server.http.RefusalException;
import org.openhall.server.http.Reply;
import org.openhall.server.notices.SentAlone;
import org.openhall.server.notices.Shown;
import org.openhall.server.publishing.Records;

/** A notice that went out: how it looks, which screens have it, taken back, looked at afterwards. */
public final class NoticePage {

    private final NoticeParts parts;
    private final Pages pages;
    private final Previews previews;
    private final Supplier<ZoneId> zone;

    /** Reads the stores. */
    public NoticePage(NoticeParts parts, Pages pages, Previews previews, Supplier<ZoneId> zone) {
        this.parts = parts;
        this.pages = pages;
        this.previews = previews;
        this.zone = zone;
    }

    /** The page. */
    public Reply open(Visit visit) {
        return shown(visit, "");
    }

    /** Which screens have it by now, to be put into the page. */
    public Reply arrived(Visit visit) {
        return pages.part("arrivals", arrivals(RecordPage.noticeKey(visit.call())));
    }

    /** Takes it back at once. */
    public Reply withdraw(Visit visit) {
        RowKey key = RecordPage.noticeKey(visit.call());
        try {
            parts.desk().withdraw(key, visit.form().text("reason"), EditPages.editor(visit));
        } catch (EditingException e) {
            return shown(visit, e.getMessage());
        }
        return Moved.to(NoticesPage.path(key), "已撤下，各屏马上不再显示");
    }

    /** 事后审核. */
    public Reply judge(Visit visit) {
        RowKey key = RecordPage.noticeKey(visit.call());
        boolean fine = visit.form().text("verdict").equals("fine");
        long no = EditPages.number(visit.form().text("no"));
        try {
            if (parts.sent().find(no).filter(sent -> sent.key().equals(key)).isEmpty())
                throw new EditingException("没有这条记录");
            parts.desk().judge(no, fine, visit.form().text("note"), EditPages.editor(visit));
        } catch (EditingException e) {
            return shown(visit, e.getMessage());
        }
        return Moved.to(NoticesPage.path(key), fine ? "已审，认可" : "已审，认为不妥");
    }

    private Reply shown(Visit visit, String fault) {
        RowKey key = RecordPage.noticeKey(visit.call());
        ContentRecord last = parts.editing().store().last(key)
                .orElseThrow(() -> new RefusalException(ErrorCode.UNKNOWN, "no such notice"));
        Notice notice = (Notice) last;
        Optional<Shown> shown = parts.shown(key);
        String office = Records.office(Optional.of(last));
        boolean review = visit.account().may(Permission.CONTENT_REVIEW, office);
        boolean write = visit.account().may(Permission.NOTICE_WRITE, office);
        boolean over = shown.isPresent() && notice.imprint().showing().until().filter(until -> !until.isAfter(now()))
                .isPresent();
        NoticeView view = new NoticeView(key.id(), notice.imprint().title(), shown.isEmpty()
                ? "不在查询机上"
                : over ? "已结束" : "已公开", shown.isPresent() && !over ? "public" : "draft", facts(notice),
                previews.of(
                        notice),
                arrivals(key), parts.sent().of(key).stream().map(sent -> after(sent, visit, review)).toList(),
                write && shown.isPresent(), write && shown.isPresent(), fault);
        return pages.page(visit, view.title(), "notice", view);
    }

    private Instant now() {
        return parts.editing().now();
    }

    private List<Fact> facts(Notice notice) {
        return List.of(new Fact("级别", NoticeWords.priority(notice.priority())), new Fact("时段", NoticeWords.period(notice
                .imprint().showing(), zone.get())), new Fact("屏幕", NoticeWords.screens(notice, parts.screens())),
                new Fact("公开主体", notice.imprint().publisherName()));
    }

    private NoticeView.After after(SentAlone sent, Visit visit, boolean review) {
        boolean own = sent.by().account().equals(visit.account().id());
        String verdict = sent.judged().map(judged -> judged.person() + " " + When.words(judged.at(), zone.get())
                + (judged.fine() ? " 认可" : " 认为不妥：" + judged.note())).orElse("");
        return new NoticeView.After(sent.no(), NoticesPage.what(sent, zone.get()), sent.reason(), verdict, sent
                .judged().map(SentAlone.Judged::fine).orElse(true), review && !own && verdict.isEmpty(), own);
    }

    private ArrivalsView arrivals(RowKey key) {
        String path = NoticesPage.path(key) + "/arrived";
        Optional<Shown> shown = parts.shown(key);
        if (shown.isEmpty()) return new ArrivalsView(path, "已经不在查询机上", true, List.of());
        List<Device> of = NoticeParts.of(shown.get().notice(), parts.screens());
        Set<String> having = parts.having(shown.get());
        long there = of.stream().filter(device -> having.contains(device.no())).count();
        String summary = of.isEmpty() ? "还没有登记过的屏，或者选中的屏已停用" : there + " 块屏已收到，共 " + of.size() + " 块";
        return new ArrivalsView(path, summary, there == of.size(), of.stream().map(device -> line(device, having
                .contains(device.no()))).toList());
    }

    private ArrivalsView.Line line(Device device, boolean has) {
        String words = has
                ? "已收到"
                : device.lastSeen().map(at -> "还没收到，最近联系 " + When.words(at, zone.get())).orElse(
                        "还没收到，从没联系过");
        return new ArrivalsView.Line(device.no(), device.name(), words, has);
    }
}
