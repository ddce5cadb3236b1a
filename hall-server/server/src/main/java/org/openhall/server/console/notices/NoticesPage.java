package org.openhall.server.console.notices;

import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

import org.openhall.contract.feed.RowKey;
import org.openhall.server.accounts.Permission;
import org.openhall.server.console.content.RecordPage;
import org.openhall.server.console.content.Words;
import org.openhall.server.console.door.Visit;
import org.openhall.server.console.frame.Pages;
import org.openhall.server.console.frame.When;
import org.openhall.server.console.view.NoticesView;
import org.openhall.server.devices.Device;
import org.openhall.server.editing.WorkingCopy;
import org.openhall.server.http.Reply;
import org.openhall.server.notices.NoticeStore;
import org.openhall.server.notices.SentAlone;
import org.openhall.server.notices.Shown;
import org.openhall.server.notices.Standing;
import org.openhall.server.publishing.Records;

/** The list of notices: what stands on the screens now, what comes, what is over, what waits. */
public final class NoticesPage {

    private static final int SIZE = 30;

    private final NoticeParts parts;
    private final Pages pages;
    private final Supplier<ZoneId> zone;

    /** Reads the stores. */
    public NoticesPage(NoticeParts parts, Pages pages, Supplier<ZoneId> zone) {
        this.parts = parts;
        this.pages = pages;
        this.zone = zone;
    }

    static String path(RowKey key) {
        return "/notices/of/" + key.id();
    }

    /** The list. */
    public Reply list(Visit visit) {
        Standing standing = Arrays.stream(Standing.values()).filter(one -> one.name().equals(visit.call().text("s")))
                .findFirst().orElse(Standing.NOW);
        Optional<Set<String>> offices = visit.account().offices(Permission.CONTENT_READ);
        int page = (int) visit.call().number("page", 0, 0, 1_000_000);
        NoticeStore.Page found = parts.store().page(standing, offices, parts.editing().now(), page, SIZE);
        String rest = "&s=" + standing.name();
        return pages.page(visit, "通知", "notices", new NoticesView(tabs(standing, found.total()), found.total(),
                lines(found.lines()), waiting(offices, visit.account().may(Permission.NOTICE_WRITE)), after(offices),
                page > 0 ? "/notices?page=" + (page - 1) + rest : "",
                (page + 1) * SIZE < found.total() ? "/notices?page=" + (page + 1) + rest : "",
                visit.account().may(Permission.NOTICE_WRITE)));
    }

    private static List<NoticesView.Tab> tabs(Standing standing, int total) {
        return Arrays.stream(Standing.values()).map(one -> new NoticesView.Tab(one == standing
                ? one.words() + " " + total
                : one.words(), "/notices?s=" + one.name(), one == standing)).toList();
    }

    private List<NoticesView.Line> lines(List<Shown> shown) {
        List<Device> screens = parts.screens();
        return shown.stream().map(one -> line(one, screens)).toList();
    }

    private NoticesView.Line line(Shown shown, List<Device> screens) {
        List<Device> of = NoticeParts.of(shown.notice(), screens);
        Set<String> having = parts.having(shown);
        long there = of.stream().filter(device -> having.contains(device.no())).count();
        var notice = shown.notice();
        return new NoticesView.Line(path(shown.key()), notice.imprint().title(),
                NoticeWords.priority(notice.priority()), NoticeWords.look(notice.priority()),
                NoticeWords.period(notice.imprint().showing(), zone.get()), NoticeWords.screens(notice, screens),
                of.isEmpty() ? "没有屏" : there + "/" + of.size(), !of.isEmpty() && there == of.size(),
                notice.imprint().publisherName());
    }

    private List<NoticesView.Waiting> waiting(Optional<Set<String>> offices, boolean write) {
        return parts.store().waiting(offices).stream().map(one -> new NoticesView.Waiting(write
                ? "/notices/write/" + one.key().id()
                : RecordPage.path(one.key()),
                one.title(), Words.state(false, Optional.of(one.state())), Words.look(false, Optional.of(one
                        .state()))))
                .toList();
    }

    private List<NoticesView.After> after(Optional<Set<String>> offices) {
        return parts.sent().waiting().stream().filter(sent -> theirs(sent, offices)).map(sent -> new NoticesView.After(
                path(sent.key()), title(sent.key()), what(sent, zone.get()), sent.reason())).toList();
    }

    private boolean theirs(SentAlone sent, Optional<Set<String>> offices) {
        return offices.isEmpty() || parts.editing().store().last(sent.key()).filter(record -> offices.get().contains(
                Records.office(Optional.of(record)))).isPresent();
    }

    private String title(RowKey key) {
        return parts.editing().store().last(key).map(RecordPage::title).orElse(key.id());
    }

    static String what(SentAlone sent, ZoneId zone) {
        return When.words(sent.at(), zone) + " " + sent.by().person() + " " + sent.basis().words();
    }

    /** Whether a draft of a notice can be changed in the notices' own form: it has one text and no headings. */
    static boolean plain(WorkingCopy copy) {
        return copy.content().or(copy::published).filter(org.openhall.contract.content.Notice.class::isInstance)
                .map(org.openhall.contract.content.Notice.class::cast).filter(notice -> notice.body().size() <= 1
                        && notice.body().stream().allMatch(section -> section.heading().isEmpty()))
                .isPresent();
    }
}
