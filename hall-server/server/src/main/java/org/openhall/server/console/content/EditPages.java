package org.openhall.server.console.content;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;

import org.openhall.contract.content.ContentRecord;
import org.openhall.contract.content.Imprint;
import org.openhall.contract.content.Kind;
import org.openhall.contract.content.Published;
import org.openhall.contract.feed.RowKey;
import org.openhall.contract.json.Json;
import org.openhall.server.accounts.Permission;
import org.openhall.server.console.door.Door;
import org.openhall.server.console.door.Visit;
import org.openhall.server.console.form.Merge;
import org.openhall.server.console.form.RecordForm;
import org.openhall.server.console.form.RecordReader;
import org.openhall.server.console.frame.Moved;
import org.openhall.server.console.frame.Pages;
import org.openhall.server.console.frame.When;
import org.openhall.server.console.remarks.Remarks;
import org.openhall.server.console.view.CheckedView;
import org.openhall.server.console.view.EditView;
import org.openhall.server.console.view.FormPart;
import org.openhall.server.console.view.SignInView;
import org.openhall.server.console.view.StaleView;
import org.openhall.server.editing.DraftState;
import org.openhall.server.editing.EditingDesk;
import org.openhall.server.editing.EditingException;
import org.openhall.server.editing.Editor;
import org.openhall.server.editing.Reasons;
import org.openhall.server.editing.ScheduleStore;
import org.openhall.server.editing.StaleEditException;
import org.openhall.server.editing.WorkingCopy;
import org.openhall.server.editing.WorkingCopy.DraftMark;
import org.openhall.server.http.ErrorCode;
import org.openhall.server.http.Form;
import org.openhall.server.http.RefusalException;
import org.openhall.server.http.Reply;
import org.openhall.server.publishing.Records;

/** A record in its form: written, saved as a draft, handed in, thrown away. */
public final class EditPages {

    private static final Set<DraftState> UNDER_REVIEW = Set.of(DraftState.REVIEW, DraftState.APPROVED);

    private final EditingDesk desk;
    private final RecordPage records;
    private final Pages pages;
    private final Supplier<ZoneId> zone;
    private final RecordForm forms;
    private final Supplier<Map<String, String>> offices;
    private final Remarks remarks;
    private final Timing timing;
    private final RecordReader reader = new RecordReader();

    /**
     * Works on the desk.
     *
     * @param offices names by id
     * @param times when drafts go out by themselves
     */
    public EditPages(EditingDesk desk, Pages pages, RecordForm forms, Supplier<Map<String, String>> offices,
            Remarks remarks, ScheduleStore times, Supplier<ZoneId> zone) {
        this.desk = desk;
        this.records = new RecordPage(desk.store());
        this.pages = pages;
        this.forms = forms;
        this.offices = offices;
        this.remarks = remarks;
        this.timing = new Timing(times, zone);
        this.zone = zone;
    }

    /** Who does what this visit does. */
    public static Editor editor(Visit visit) {
        return new Editor(visit.account().id(), visit.account().person());
    }

    /** The form of a record. */
    public Reply open(Visit visit) {
        WorkingCopy copy = records.open(visit.call());
        return shown(visit, copy, copy.content().or(copy::published).orElseThrow(), copy.edit(), copy.draft()
                .map(DraftMark::reason).orElse(""), Map.of(), "");
    }

    /** An empty form. */
    public Reply fresh(Visit visit) {
        Kind kind = kind(visit.call().part("kind"));
        Optional<RowKey> only = kind == Kind.HALL ? desk.store().hall() : Optional.empty();
        if (only.isPresent()) return Moved.to(RecordPage.path(only.get()), "大厅的资料只有一份，就在这里改");
        RowKey key = new RowKey(kind.code(), kind == Kind.HALL
                ? kind.code()
                : kind.code() + "-" + UUID.randomUUID());
        return shown(visit, new WorkingCopy(key, Optional.empty(), Optional.empty(), Optional.empty(), 0), begun(kind,
                visit), 0, "", Map.of(), "");
    }

    private static Kind kind(String word) {
        return Kind.of(word).orElseThrow(() -> new RefusalException(ErrorCode.UNKNOWN, "no such kind"));
    }

    /** Whoever writes for one office only need not choose it. */
    private static ContentRecord begun(Kind kind, Visit visit) {
        ContentRecord empty = empty(kind);
        Set<String> offices = visit.account().offices(Permission.CONTENT_EDIT).orElse(Set.of());
        if (offices.size() != 1 || !(empty instanceof Published published)) return empty;
        Imprint blank = published.imprint();
        return (ContentRecord) published.withImprint(new Imprint(blank.title(), offices.iterator().next(), blank
                .publisherName(), blank.levels(), blank.published(), blank.showing(), blank.portal(),
                blank.provenance(),
                blank.keys()));
    }

    private static ContentRecord empty(Kind kind) {
        return Json.read("{}", kind.type());
    }

    /** Keeps a new record. Its id was made with the empty form, so that sending it twice makes one record. */
    public Reply add(Visit visit) {
        return save(visit);
    }

    /** Keeps what was written. */
    public Reply save(Visit visit) {
        RowKey key = records.key(visit.call());
        Form form = visit.form();
        WorkingCopy copy = desk.store().open(key)
                .orElseGet(() -> new WorkingCopy(key, Optional.empty(), Optional.empty(), Optional.empty(), 0));
        if (key.kind().equals(Kind.HALL.code()) && desk.store().hall().filter(hall -> !hall.equals(key)).isPresent())
            throw new EditingException("大厅的资料只有一份：请改已有的那一份");
        ContentRecord before = copy.content().or(copy::published)
                .orElseGet(() -> empty(kind(key.kind())));
        if (copy.edit() > 0 || copy.version() > 0)
            visit.require(Permission.CONTENT_EDIT, Records.office(copy.published().or(copy::content)));
        Merge merge = Merge.of(form, forms.of(written(before, copy, form).content(), Map.of(), zone.get()), forms.of(
                (Record) before, Map.of(), zone.get()), number(form.text("edit")) != copy.edit());
        RecordReader.Read<Record> read = written(before, copy, new Form(merge.fields(), form.files()));
        ContentRecord written = (ContentRecord) read.content();
        Map<String, String> faults = Required.faults(written, read.faults());
        if (!visit.account().may(Permission.CONTENT_EDIT, Records.office(Optional.of(written))))
            faults.put("imprint.publisher", "请选您负责的机构");
        boolean submits = !form.text("submit").isEmpty();
        if (!faults.isEmpty())
            return shown(visit, copy, written, number(form.text("edit")), form.text("reason"), faults, read.typed(),
                    "还没有保存：请按红字改一下");
        if (Reasons.tooLong(form.text("reason")))
            return shown(visit, copy, written, number(form.text("edit")), form.text("reason"), Map.of("", ""), "还没有保存："
                    + Reasons.advice());
        if (submits && form.text("reason").isBlank() && desk.needsReason(key, Optional.of(written)))
            return shown(visit, copy, written, number(form.text("edit")), "", Map.of("", ""),
                    "还没有保存：这本目录已经公开，请在最下面写明修改原因，它会写进目录调整公告");
        if (!merge.both().isEmpty()) return stale(visit, copy, merge, before);
        long edit;
        try {
            edit = desk.save(key, Optional.of(written), copy.edit(), form.text("reason"), editor(visit));
        } catch (StaleEditException e) {
            return save(visit); // somebody was quicker by a moment: look again at what they wrote
        }
        String also = merge.taken().isEmpty() ? "" : "；别人刚才改的也在里面：" + String.join("、", merge.taken());
        if (edit == copy.edit() && copy.draft().map(DraftMark::state).filter(UNDER_REVIEW::contains).isPresent())
            return Moved.to(RecordPage.path(key), "没有改动，审核照旧");
        if (submits) {
            desk.submit(key, edit, editor(visit));
            return Moved.to(RecordPage.path(key), "已提交审核" + also);
        }
        return Moved.to(RecordPage.path(key), "已保存为草稿" + also);
    }

    private RecordReader.Read<Record> written(ContentRecord before, WorkingCopy copy, Form form) {
        RecordReader.Read<Record> read = reader.read((Record) before, copy.published().map(Record.class::cast), form,
                zone.get());
        return new RecordReader.Read<>((Record) Named.of(Derived.of((ContentRecord) read.content()), offices.get()),
                read.faults(), read.typed());
    }

    private Reply stale(Visit visit, WorkingCopy theirs, Merge merge, ContentRecord now) {
        List<SignInView.Kept> kept = merge.fields().entrySet().stream()
                .filter(field -> !List.of("edit", Merge.MARKS, Door.TOKEN).contains(field.getKey()))
                .filter(field -> !field.getKey().startsWith(Merge.PICK))
                .flatMap(field -> field.getValue().stream().map(value -> new SignInView.Kept(field.getKey(), value)))
                .toList();
        List<StaleView.Both> both = merge.both().stream().map(one -> {
            var change = Differences.change(one.label(), one.theirs(), one.mine());
            return new StaleView.Both(Merge.PICK + one.path(), one.label(), change.before(), change.after());
        }).toList();
        String who = desk.store().steps(theirs.key()).stream().findFirst()
                .map(step -> step.person() + " 在 " + When.words(
                        step.at(), zone.get()) + " 保存过")
                .orElse("刚刚有人保存过");
        return pages.page(visit, "别人刚刚也改了", "stale", new StaleView(RecordPage.path(theirs.key()),
                RecordPage.title(theirs), who, theirs.edit(), Merge.marks(forms.of((Record) now, Map.of(), zone.get())),
                merge.taken(), both, kept));
    }

    /** Hands a draft in. */
    public Reply submit(Visit visit) {
        RowKey key = records.key(visit.call());
        desk.submit(key, number(visit.form().text("edit")), editor(visit));
        return Moved.to(RecordPage.path(key), "已提交审核");
    }

    /** Throws a draft away. */
    public Reply drop(Visit visit) {
        WorkingCopy copy = records.open(visit.call());
        desk.drop(copy.key(), number(visit.form().text("edit")), editor(visit));
        return Moved.to(copy.published().isPresent() ? RecordPage.path(copy.key()) : "/content", "草稿已丢弃");
    }

    /** Makes a draft that takes the record back. */
    public Reply withdraw(Visit visit) {
        WorkingCopy copy = records.open(visit.call());
        if (visit.form().text("reason").isBlank())
            return shown(visit, copy, copy.content().or(copy::published).orElseThrow(), copy.edit(), "", Map.of(),
                    "撤下要写明原因");
        if (Reasons.tooLong(visit.form().text("reason")))
            return shown(visit, copy, copy.content().or(copy::published).orElseThrow(), copy.edit(), "", Map.of(),
                    Reasons.advice());
        desk.save(copy.key(), Optional.empty(), number(visit.form().text("edit")), visit.form().text("reason"),
                editor(visit));
        desk.submit(copy.key(), desk.store().open(copy.key()).orElseThrow().edit(), editor(visit));
        return Moved.to(RecordPage.path(copy.key()), "撤下申请已提交审核");
    }

    /** A number in a form; -1 for anything else. */
    public static long number(String words) {
        return words.matches("\\d{1,15}") ? Long.parseLong(words) : -1;
    }

    private Reply shown(Visit visit, WorkingCopy copy, ContentRecord words, long edit, String reason,
            Map<String, String> faults, String fault) {
        return shown(visit, copy, words, edit, reason, faults, Map.of(), fault);
    }

    private Reply shown(Visit visit, WorkingCopy copy, ContentRecord words, long edit, String reason,
            Map<String, String> faults, Map<String, String> typed, String fault) {
        Optional<DraftState> state = copy.draft().map(DraftMark::state);
        boolean isPublic = copy.published().isPresent();
        boolean fresh = copy.version() == 0 && copy.draft().isEmpty();
        boolean mayEdit = fresh
                ? visit.account().may(Permission.CONTENT_EDIT)
                : visit.account().may(Permission.CONTENT_EDIT, Records.office(copy.published().or(copy::content)));
        boolean mine = mayEdit && state.filter(s -> s == DraftState.WAITING || s == DraftState.RETURNED).isPresent();
        String title = words instanceof Published published && !published.imprint().title().isEmpty()
                ? published.imprint().title()
                : RecordPage.title(copy);
        FormPart.Group form = forms.of((Record) words, faults, typed, zone.get());
        boolean judged = !fresh && faults.isEmpty();
        Remarks.Marked marked = judged
                ? remarks.mark(copy.key(), words, copy.draft().isEmpty(), form)
                : new Remarks.Marked(form, CheckedView.NONE);
        String was = visit.form().text(Merge.MARKS);
        EditView view = new EditView(RecordPage.path(copy.key()), (fresh ? "/new/" : "/content/") + copy.key(),
                Words.kind(copy.key().kind()),
                fresh ? "新增" + Words.kind(copy.key().kind()) : title, Words.state(isPublic, state),
                Words.look(isPublic, state), edit, marked.form(), reason, fault, mayEdit,
                mine, mine, mayEdit && isPublic && copy.draft().isEmpty(), RecordFiles.views(copy),
                mayEdit && !fresh && FilePages.can(copy
                        .key()),
                Happenings.of(desk.store(), copy.key(), zone
                        .get()),
                marked.all(), copy.version() > 0, was.isEmpty() ? Merge.marks(form) : was, timing.stuck(copy),
                isPublic ? desk.store().along(copy.key()) : 0);
        return pages.page(visit, view.title(), "edit", view);
    }
}
