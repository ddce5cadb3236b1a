package org.openhall.server.console.notices;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;

import org.openhall.contract.content.ContentRecord;
import org.openhall.contract.content.Imprint;
import org.openhall.contract.content.Notice;
import org.openhall.contract.content.Showing;
import org.openhall.contract.feed.RowKey;
import org.openhall.server.accounts.Permission;
import org.openhall.server.console.content.Differences;
import org.openhall.server.console.content.EditPages;
import org.openhall.server.console.content.RecordPage;
import org.openhall.server.console.door.Visit;
import org.openhall.server.console.form.RecordForm;
import org.openhall.server.console.frame.Moved;
import org.openhall.server.console.frame.Pages;
import org.openhall.server.console.view.FormPart.Option;
import org.openhall.server.console.view.ReviewView;
import org.openhall.server.console.view.WriteView;
import org.openhall.server.editing.DraftState;
import org.openhall.server.editing.EditingException;
import org.openhall.server.editing.Seen;
import org.openhall.server.editing.StaleEditException;
import org.openhall.server.editing.Step;
import org.openhall.server.editing.WorkingCopy;
import org.openhall.server.editing.WorkingCopy.DraftMark;
import org.openhall.server.http.Form;
import org.openhall.server.http.Reply;
import org.openhall.server.notices.NoticeDesk;
import org.openhall.server.notices.Template;
import org.openhall.server.publishing.Records;

/** A notice is written with its preview beside it, kept, handed in, or sent. */
public final class WritePages {

    private static final Set<DraftState> UNDER_REVIEW = Set.of(DraftState.REVIEW, DraftState.APPROVED);
    private static final RecordForm COMPARED = new RecordForm(_ -> Map.of());

    private static final Duration USUAL_EMERGENCY = Duration.ofHours(4);
    private static final Notice BLANK = new Notice(Imprint.BLANK, Notice.Priority.NOTICE, List.of(), List.of());

    private final NoticeParts parts;
    private final Pages pages;
    private final Previews previews;
    private final String hall;
    private final Supplier<Map<String, String>> offices;
    private final Supplier<ZoneId> zone;

    /**
     * Works on the desks.
     *
     * @param hall name of the hall, which publishes what no office does
     * @param offices names by id
     */
    public WritePages(NoticeParts parts, Pages pages, Previews previews, String hall,
            Supplier<Map<String, String>> offices, Supplier<ZoneId> zone) {
        this.parts = parts;
        this.pages = pages;
        this.previews = previews;
        this.hall = hall;
        this.offices = offices;
        this.zone = zone;
    }

    /** What was typed, or stands there. */
    private record Draft(RowKey key, Optional<WorkingCopy> copy, Notice notice, Optional<Template> template,
            Map<String, String> fillings, String reason, Form form) {

        boolean fresh() {
            return copy.isEmpty();
        }
    }

    private NoticeForm reader() {
        Map<String, String> names = offices.get();
        return new NoticeForm(zone.get(), id -> id.isEmpty() ? hall : names.getOrDefault(id, ""));
    }

    /** An empty form, or one of a template. */
    public Reply fresh(Visit visit) {
        RowKey key = new RowKey("notice", "notice-" + UUID.randomUUID());
        Optional<Template> template = template(visit.call().text("template"));
        Notice notice = template.map(one -> NoticeDesk.filled(one, Map.of(), BLANK)).orElse(BLANK);
        return shown(visit, new Draft(key, Optional.empty(), notice, template, Map.of(), "", Form.EMPTY), 0, "", Map
                .of());
    }

    /** The form of a notice that is there. */
    public Reply open(Visit visit) {
        WorkingCopy copy = new RecordPage(parts.editing().store()).notice(visit.call());
        if (!NoticesPage.plain(copy)) return Moved.on(RecordPage.path(copy.key()));
        Notice notice = (Notice) copy.content().or(copy::published).orElseThrow();
        return shown(visit, new Draft(copy.key(), Optional.of(copy), notice, Optional.empty(), Map.of(), "",
                Form.EMPTY), copy.edit(), "", Map.of());
    }

    private Optional<Template> template(String id) {
        return parts.templates().find(id).filter(one -> one.state() == Template.State.APPROVED);
    }

    private Draft typed(Visit visit, RowKey key, Map<String, String> faults) {
        Form form = visit.form();
        Optional<WorkingCopy> copy = parts.editing().store().open(key);
        Notice before = copy.flatMap(one -> one.content().or(one::published)).map(Notice.class::cast).orElse(BLANK);
        NoticeForm.Read read = reader().of(form, before);
        faults.putAll(read.faults());
        Optional<Template> template = template(form.text("template"));
        Map<String, String> fillings = NoticeForm.fillings(form);
        Notice notice = template.map(one -> NoticeDesk.filled(one, filled(fillings), read.notice())).orElse(read
                .notice());
        return new Draft(key, copy, notice, template, fillings, form.text("reason").strip(), form);
    }

    private static Map<String, String> filled(Map<String, String> fillings) {
        Map<String, String> some = new LinkedHashMap<>(fillings);
        some.values().removeIf(String::isBlank);
        return some;
    }

    /** How it looks as typed so far. */
    public Reply preview(Visit visit) {
        Draft draft = typed(visit, new RowKey("notice", "preview"), new LinkedHashMap<>());
        return pages.part("preview", previews.of(draft.notice()));
    }

    /** Keeps, hands in or sends what was typed. The id of a new one was made with the form: sent twice it is one. */
    public Reply save(Visit visit) {
        RowKey key = RecordPage.noticeKey(visit.call());
        Map<String, String> found = new LinkedHashMap<>();
        Draft draft = typed(visit, key, found);
        draft.copy().ifPresent(copy -> visit.require(Permission.NOTICE_WRITE, Records.office(copy.published().or(
                copy::content))));
        Map<String, String> faults = NoticeForm.required(draft.notice(), found);
        String office = draft.notice().imprint().publisher();
        if (!visit.account().may(Permission.NOTICE_WRITE, office)) faults.put("office", "请选您负责的机构");
        long seen = EditPages.number(visit.form().text("edit"));
        if (!faults.isEmpty()) return shown(visit, draft, seen, "还没有保存：请按红字改一下", faults);
        try {
            return visit.form().text("do").equals("send") ? sent(visit, draft, seen) : kept(visit, draft, seen);
        } catch (StaleEditException e) {
            return late(visit, draft);
        } catch (EditingException e) {
            return shown(visit, draft, parts.editing().store().open(key).map(WorkingCopy::edit).orElse(seen), e
                    .getMessage(), Map.of());
        }
    }

    /** Whether exactly these words wait already. */
    private boolean again(Draft draft) {
        return parts.editing().store().open(draft.key()).filter(copy -> copy.draft().isPresent())
                .flatMap(WorkingCopy::content).equals(Optional.of(draft.notice()));
    }

    private static Seen seen(Visit visit, long edit) {
        String version = visit.form().text("version");
        return new Seen(version.isEmpty() ? 0 : EditPages.number(version), edit);
    }

    /** Somebody saved meanwhile: oneself by a second press, which is done then, or another, whose words stand beside these. */
    private Reply late(Visit visit, Draft draft) {
        Optional<WorkingCopy> copy = parts.editing().store().open(draft.key());
        Optional<ContentRecord> theirs = copy.flatMap(one -> one.content().or(one::published));
        if (again(draft) && !visit.form().text("do").equals("send"))
            return kept(visit, draft, copy.orElseThrow().edit());
        String who = parts.editing().store().steps(draft.key()).stream().findFirst().map(Step::person).orElse("别人");
        return shown(visit, draft, copy.map(WorkingCopy::edit).orElse(0L), who
                + " 刚刚也改了这条通知，您写的还在下面，没有保存。不一样的地方列在这里；再按一次保存，就用您写的", Map.of(),
                Differences.of(theirs, Optional.of(draft
                        .notice()), COMPARED, zone.get()).changes());
    }

    private Reply sent(Visit visit, Draft draft, long seen) {
        var by = EditPages.editor(visit);
        if (draft.reason().isBlank())
            return shown(visit, draft, seen, "还没有发出：请写原因", Map.of("reason", "为什么不能等审核：事后审核的人要看"));
        if (draft.template().isPresent())
            parts.desk().sendTemplate(draft.key(), seen(visit, seen), draft.template().get().id(), draft.fillings(),
                    draft.notice(),
                    draft.reason(), by);
        else
            parts.desk().sendEmergency(draft.key(), seen(visit, seen), ending(draft), draft.reason(), by);
        return Moved.to(NoticesPage.path(draft.key()), "已发出，等另一位同事事后审核");
    }

    /** Nobody works out an end while water runs. */
    private Notice ending(Draft draft) {
        Notice notice = draft.notice();
        Imprint old = notice.imprint();
        if (old.showing().until().isPresent()) return notice;
        // sent before, it keeps the end that it got then: the same form sent again is nothing new
        Optional<Instant> before = parts.editing().store().open(draft.key()).flatMap(WorkingCopy::published).filter(
                Notice.class::isInstance).flatMap(live -> ((Notice) live).imprint().showing().until());
        Showing showing = new Showing(old.showing().from(), before.or(() -> Optional.of(parts.editing().now().plus(
                USUAL_EMERGENCY))));
        return notice.withImprint(new Imprint(old.title(), old.publisher(), old.publisherName(), old.levels(), old
                .published(), showing, old.portal(), old.provenance(), old.keys()));
    }

    private Reply kept(Visit visit, Draft draft, long seen) {
        var by = EditPages.editor(visit);
        if (draft.copy().map(WorkingCopy::version).orElse(0L) != seen(visit, seen).version() && !again(draft))
            throw new StaleEditException();
        long edit = parts.editing().save(draft.key(), Optional.of(draft.notice()), seen, draft.reason(), by);
        if (visit.form().text("do").equals("submit")) {
            boolean handedIn = edit == seen && draft.copy().flatMap(WorkingCopy::draft).map(DraftMark::state).filter(
                    UNDER_REVIEW::contains).isPresent();
            if (!handedIn) parts.editing().submit(draft.key(), edit, by);
            return Moved.to("/notices", "已提交审核：" + draft.notice().imprint().title());
        }
        return Moved.to("/notices/write/" + draft.key().id(), "已存为草稿");
    }

    private Reply shown(Visit visit, Draft draft, long edit, String fault, Map<String, String> faults) {
        return shown(visit, draft, edit, fault, faults, List.of());
    }

    private Reply shown(Visit visit, Draft draft, long edit, String fault, Map<String, String> faults,
            List<ReviewView.Change> others) {
        Notice notice = draft.notice();
        NoticeForm form = reader();
        var showing = notice.imprint().showing();
        boolean typed = !draft.form().fields().isEmpty();
        WriteView view = new WriteView(draft.fresh() ? "写通知" : "改通知", (draft.fresh()
                ? "/notices/new/"
                : "/notices/write/") + draft.key().id(), edit, fault, faults, notice.imprint().title(), NoticeWords
                        .text(notice),
                draft.reason(), typed ? draft.form().text("from") : form.moment(showing.from()), typed
                        ? draft.form().text("until")
                        : form.moment(showing.until()),
                priorities(notice), officesOf(visit, notice), screens(notice), draft.fresh()
                        ? templates(draft)
                        : List.of(),
                draft.template().map(Template::id).orElse(""), draft.template().map(one -> one.words().names().stream()
                        .map(name -> new WriteView.Blank(name, draft.fillings().getOrDefault(name, ""))).toList())
                        .orElse(List.of()),
                draft.template().isEmpty(), visit.form().text("do").equals("send"), previews.of(notice), others, draft
                        .copy().flatMap(one -> parts.editing().store().open(one.key())).map(WorkingCopy::version)
                        .orElse(0L));
        return pages.page(visit, view.heading(), "write", view);
    }

    private static List<WriteView.Priority> priorities(Notice notice) {
        return java.util.stream.Stream.of(Notice.Priority.values()).map(one -> new WriteView.Priority(one.name(),
                NoticeWords.priority(one), NoticeWords.where(one), one == notice.priority())).toList();
    }

    private List<Option> officesOf(Visit visit, Notice notice) {
        String now = notice.imprint().publisher();
        List<Option> options = new ArrayList<>();
        if (visit.account().may(Permission.NOTICE_WRITE, ""))
            options.add(new Option("", hall + "（大厅）", now
                    .isEmpty()));
        offices.get().forEach((id, name) -> {
            if (visit.account().may(Permission.NOTICE_WRITE, id)) options.add(new Option(id, name, id.equals(now)));
        });
        return options;
    }

    private List<Option> screens(Notice notice) {
        List<Option> options = new ArrayList<>();
        parts.screens().forEach(device -> options.add(new Option(device.no(), device.no() + " " + device.name(), notice
                .screens().contains(device.no()))));
        notice.screens().stream().filter(no -> options.stream().noneMatch(option -> option.value().equals(no)))
                .forEach(no -> options.add(new Option(no, no + "（已停用）", true)));
        return options;
    }

    private List<Option> templates(Draft draft) {
        return parts.templates().all().stream().filter(one -> one.state() == Template.State.APPROVED).map(
                one -> new Option("/notices/new?template=" + one.id(), one.words().title(), draft.template().filter(
                        now -> now.id().equals(one.id())).isPresent()))
                .toList();
    }
}
