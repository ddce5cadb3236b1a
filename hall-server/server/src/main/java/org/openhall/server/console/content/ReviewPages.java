package org.openhall.server.console.content;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

import org.openhall.server.accounts.Permission;
import org.openhall.server.console.door.Visit;
import org.openhall.server.console.form.RecordForm;
import org.openhall.server.console.frame.Moved;
import org.openhall.server.console.frame.Pages;
import org.openhall.server.console.frame.When;
import org.openhall.server.console.remarks.Remarks;
import org.openhall.server.console.view.CheckedView;
import org.openhall.server.console.view.ReviewView;
import org.openhall.server.console.view.ReviewView.Fact;
import org.openhall.server.editing.DraftState;
import org.openhall.server.editing.EditingDesk;
import org.openhall.server.editing.EditingException;
import org.openhall.server.editing.Review;
import org.openhall.server.editing.ScheduleStore;
import org.openhall.server.editing.Scheduled;
import org.openhall.server.editing.Step;
import org.openhall.server.editing.WorkingCopy;
import org.openhall.server.editing.WorkingCopy.DraftMark;
import org.openhall.server.http.Form;
import org.openhall.server.http.Reply;

/** A second person looks at what changes, judges it, and lets it out. */
public final class ReviewPages {

    private static final String PASS_AND_PUBLISH = "pass-publish";
    private static final List<String> VERDICTS = List.of("pass", PASS_AND_PUBLISH, "return");

    private final EditingDesk desk;
    private final RecordPage records;
    private final Pages pages;
    private final Supplier<ZoneId> zone;
    private final RecordForm forms;
    private final ScheduleStore times;
    private final Remarks remarks;

    /** Works on the desk. */
    public ReviewPages(EditingDesk desk, ScheduleStore times, Pages pages, RecordForm forms, Remarks remarks,
            Supplier<ZoneId> zone) {
        this.desk = desk;
        this.records = new RecordPage(desk.store());
        this.pages = pages;
        this.forms = forms;
        this.times = times;
        this.remarks = remarks;
        this.zone = zone;
    }

    /** What changes, and what was said of it. */
    public Reply open(Visit visit) {
        return shown(visit, "");
    }

    /** 保密审查. */
    public Reply decide(Visit visit) {
        Form form = visit.form();
        String verdict = form.text("verdict");
        if (!VERDICTS.contains(verdict)) return shown(visit, "请点“通过审核”或“退回修改”");
        boolean passed = !verdict.equals("return");
        try {
            desk.review(records.key(visit.call()), EditPages.number(form.text("edit")), passed,
                    Secrecy.level(form, passed), form
                            .text("basis"),
                    form.text("note"), EditPages.editor(visit));
        } catch (EditingException e) {
            return shown(visit, e.getMessage());
        }
        boolean alsoPublish = verdict.equals(PASS_AND_PUBLISH)
                && visit.account().may(Permission.CONTENT_PUBLISH, records.office(visit.call()));
        return alsoPublish
                ? published(visit, records.open(visit.call()))
                : Moved.to("/review", passed ? "审核通过，等待公开" : "已退回修改");
    }

    /** Gives it back to its writer instead of letting it out. */
    public Reply sendBack(Visit visit) {
        try {
            desk.sendBack(records.key(visit.call()), EditPages.number(visit.form().text("edit")),
                    visit.form().text("note"),
                    EditPages.editor(visit));
        } catch (EditingException e) {
            return shown(visit, e.getMessage());
        }
        return Moved.to("/review", "已退回修改");
    }

    /** Lets it out. */
    public Reply publish(Visit visit) {
        return published(visit, records.open(visit.call()));
    }

    /** Sets a time at which it goes out by itself, or takes it back. */
    public Reply schedule(Visit visit) {
        WorkingCopy copy = records.open(visit.call());
        if (!visit.form().text("clear").isEmpty()) {
            times.clear(copy.key(), EditPages.editor(visit), desk.now());
            return Moved.to("/review", "不再定时，等人来公开");
        }
        boolean ready = copy.draft().filter(mark -> mark.state() == DraftState.APPROVED).isPresent()
                && copy.edit() == EditPages.number(visit.form().text("edit"));
        if (!ready) return shown(visit, "这份稿没有通过审核，或审核后又改过：请重新提交审核");
        if (desk.own(copy.key(), EditPages.editor(visit))) return shown(visit, "不能公开自己写的稿，请另一位发布人员来公开");
        Optional<Instant> at = moment(visit.form().text("at"));
        if (at.isEmpty()) return shown(visit, "请写一个将来的日期和时间");
        times.set(new Scheduled(copy.key(), copy.edit(), EditPages.editor(visit), at.get(), ""), desk.now());
        return Moved.to("/review", "已定于 " + When.words(at.get(), zone.get()) + " 公开");
    }

    private Optional<Instant> moment(String words) {
        try {
            return Optional.of(LocalDateTime.parse(words).atZone(zone.get()).toInstant()).filter(at -> at.isAfter(desk
                    .now()));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private Reply published(Visit visit, WorkingCopy copy) {
        try {
            desk.publish(copy.key(), EditPages.number(visit.form().text("edit")), EditPages.editor(visit));
            times.over(copy.key());
        } catch (EditingException e) {
            return shown(visit, e.getMessage());
        }
        return Moved.to("/review", copy.content().isPresent() ? "已公开，查询机马上收到" : "已撤下，查询机马上收到");
    }

    private Reply shown(Visit visit, String fault) {
        WorkingCopy copy = records.open(visit.call());
        Optional<DraftState> state = copy.draft().map(DraftMark::state);
        boolean isPublic = copy.published().isPresent();
        boolean own = desk.own(copy.key(), EditPages.editor(visit));
        String office = records.office(visit.call());
        boolean mayReview = !own && state.equals(Optional.of(DraftState.REVIEW))
                && visit.account().may(Permission.CONTENT_REVIEW, office);
        boolean mayPublish = !own && visit.account().may(Permission.CONTENT_PUBLISH, office);
        Timing timing = new Timing(times, zone);
        Differences.Found found = Differences.of(copy, forms, zone.get());
        ReviewView view = new ReviewView(RecordPage.path(copy.key()), Words.kind(copy.key().kind()),
                RecordPage.title(copy), Words.state(isPublic, state), Words.look(isPublic, state), copy.edit(),
                submitted(copy), copy.draft().map(DraftMark::reason).orElse(""), copy.content().isEmpty(),
                found.region(), found
                        .changes(),
                found.same(), RecordFiles.views(copy),
                copy.content().map(words -> remarks.of(copy.key(), words)).orElse(CheckedView.NONE), facts(copy), own,
                mayReview,
                mayPublish && (mayReview || state.equals(Optional.of(DraftState.APPROVED))),
                timing.set(copy), timing.stuck(copy), visit.account().may(Permission.CONTENT_PUBLISH, office), fault,
                Secrecy.typed(visit.form()), Happenings.of(
                        desk.store(), copy.key(), zone.get()),
                copy.content().isEmpty()
                        ? desk.store().along(copy.key())
                        : 0);
        return pages.page(visit, view.title(), "review", view);
    }

    private String submitted(WorkingCopy copy) {
        return desk.store().steps(copy.key()).stream().filter(step -> step.act() == Step.Act.SUBMITTED).findFirst()
                .map(step -> step.person() + " " + When.words(step.at(), zone.get()) + " 提交").orElse("");
    }

    private List<Fact> facts(WorkingCopy copy) {
        Optional<Review> review = copy.draft().flatMap(mark -> desk.store().review(copy.key(), mark));
        return review.map(one -> List.of(new Fact("结论", one.passed() ? "可以公开" : "退回"), new Fact("密级", one.level()),
                new Fact("依据", one.basis()), new Fact("审查人", one.person()), new Fact("时间", When.words(one.at(), zone
                        .get())),
                new Fact("审的是", "指纹 " + one.digest().substring(0, 4) + "…" + one.digest().substring(60))))
                .orElse(List.of());
    }
}
