package org.openhall.server.console;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.openhall.contract.content.Imprint;
import org.openhall.contract.content.Notice;
import org.openhall.contract.content.Provenance;
import org.openhall.contract.feed.RowKey;
import org.openhall.server.TestingHall;
import org.openhall.server.accounts.AccountStore;
import org.openhall.server.accounts.Grant;
import org.openhall.server.accounts.TestingStaff;
import org.openhall.server.accounts.TestingStaff.In;
import org.openhall.server.editing.DraftState;
import org.openhall.server.editing.EditingDesk;
import org.openhall.server.editing.Editor;
import org.openhall.server.editing.ScheduleStore;
import org.openhall.server.editing.Scheduled;
import org.openhall.server.editing.Scheduler;
import org.openhall.server.feed.Release;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What a review must say beside the words: where they come from, and why what was timed did not go out. */
class ReviewDoorTest extends DoorTest {

    private static final RowKey KEY = new RowKey("notice", "n1");
    private static final Editor WRITER = new Editor("writer", "李芳");
    private static final Editor REVIEWER = new Editor("reviewer", "赵敏");

    private EditingDesk desk;
    private ScheduleStore times;
    private In publisher;

    @BeforeEach
    void open() throws Exception {
        hall.release(List.of(Release.put("n1", TestingHall.notice("停水通知"))));
        desk = desk();
        times = new ScheduleStore(database);
        publisher = new TestingStaff(database).in("wang", List.of(Grant.of("publisher").orElseThrow(), Grant.of(
                "editor").orElseThrow()), hall.clock().instant());
    }

    private String page(String path) throws Exception {
        HttpResponse<String> answer = visitor.get(path, Visitor.cookie(publisher));
        assertEquals(200, answer.statusCode(), path);
        return answer.body();
    }

    private void post(String path, Map<String, String> fields) throws Exception {
        Map<String, String> headers = ours(publisher);
        Map<String, String> form = new HashMap<>(fields);
        form.put("_csrf", publisher.session().csrf());
        HttpResponse<String> answer = visitor.post(path, headers, form);
        assertEquals(303, answer.statusCode(), answer.body());
    }

    private long approved(String title, long seen) {
        long edit = desk.save(KEY, Optional.of(TestingHall.notice(title)), seen, "改", WRITER);
        desk.submit(KEY, edit, WRITER);
        desk.review(KEY, edit, true, "公开", "依据", "", REVIEWER);
        return edit;
    }

    /** A draft that was timed, then changed and passed again: at its time nothing happened. */
    private long missed() {
        Instant at = hall.clock().instant().plus(Duration.ofHours(1));
        long edit = approved("停水改期", 0);
        times.set(new Scheduled(KEY, edit, new Editor("id-wang", "王军"), at, ""), hall.clock().instant());
        long young = approved("停水又改期", edit);
        new Scheduler(times, desk, new AccountStore(database), InstantSource.fixed(at.plusSeconds(1))).run();
        return young;
    }

    private boolean said() throws Exception {
        boolean review = page("/review/notice/n1").contains("时间到了，但没有发出：这份稿没有通过审核，或审核后又改过");
        boolean edit = page("/content/notice/n1").contains("时间到了，但没有发出：这份稿没有通过审核，或审核后又改过");
        assertEquals(review, edit, "both pages say the same");
        return review;
    }

    @ParameterizedTest
    @ValueSource(strings = {"schedule", "clear", "publish", "together", "drop"})
    void whatWasTimedAndChangedSaysWhyItDidNotGoOutUntilSomebodyActs(String act) throws Exception {
        long edit = missed();
        assertTrue(said());
        String mark = Long.toString(edit);
        switch (act) {
            case "schedule" -> post("/review/notice/n1/schedule", Map.of("edit", mark, "at", "2040-01-01T00:00"));
            case "clear" -> post("/review/notice/n1/schedule", Map.of("clear", "yes"));
            case "publish" -> post("/review/notice/n1/publish", Map.of("edit", mark));
            case "together" -> post("/bulk/do", Map.of("act", "PUBLISH", "k", KEY + "/" + mark));
            default -> post("/content/notice/n1/drop", Map.of("edit", mark));
        }
        assertFalse(said());
        if (act.equals("schedule")) return;
        approved("停水再改期", act.equals("clear") ? edit : 0);
        assertFalse(said(), "nor of a later draft");
    }

    @Test
    void aChangeAfterTheTimeWasSetIsSaidBeforeItComes() throws Exception {
        long edit = approved("停水改期", 0);
        times.set(new Scheduled(KEY, edit, new Editor("p", "王军"), hall.clock().instant().plus(Duration.ofHours(1)),
                ""), hall.clock().instant());
        assertFalse(page("/content/notice/n1").contains("到时不会自动发出"));
        desk.save(KEY, Optional.of(TestingHall.notice("停水又改期")), edit, "改", WRITER);
        assertTrue(page("/content/notice/n1").contains("到时不会自动发出"));
        assertTrue(page("/review/notice/n1").contains("到时不会自动发出"));
    }

    @Test
    void nothingIsPassedUnderAnOutcomeThatTheFormDoesNotOffer() throws Exception {
        In reviewer = in("zhao", "reviewer");
        long edit = desk.save(KEY, Optional.of(TestingHall.notice("停水改期")), 0, "改", WRITER);
        desk.submit(KEY, edit, WRITER);
        Map<String, String> form = Map.of("_csrf", reviewer.session().csrf(), "edit", Long.toString(edit), "verdict",
                "pass", "level", "绝密", "basis", "依据", "note", "");
        HttpResponse<String> answer = visitor.post("/review/notice/n1", ours(reviewer), form);
        assertTrue(answer.statusCode() == 200 && answer.body().contains("请选保密审查的结论"), answer.body());
        Map<String, String> many = new HashMap<>(form);
        many.putAll(Map.of("act", "REVIEW", "k", KEY + "/" + edit));
        visitor.post("/bulk/do", ours(reviewer), many);
        assertEquals(DraftState.REVIEW, desk.store().open(KEY).orElseThrow().draft().orElseThrow().state());
        many.putAll(Map.of("level", "可以公开，不涉密"));
        visitor.post("/bulk/do", ours(reviewer), many);
        assertEquals(DraftState.APPROVED, desk.store().open(KEY).orElseThrow().draft().orElseThrow().state());
    }

    private static Notice from(String region) {
        Notice notice = TestingHall.notice("停水通知", "");
        Imprint old = notice.imprint();
        return notice.withImprint(new Imprint(old.title(), old.publisher(), old.publisherName(), old.levels(), old
                .published(), old.showing(), old.portal(), new Provenance(region, "", ""), old.keys()));
    }

    @Test
    void theRegionThatKiosksShowStandsInTheReview() throws Exception {
        assertFalse(page("/review/notice/n1").contains("来源地区"), "none is set");
        long edit = desk.save(KEY, Optional.of(from("康巴什区")), 0, "改", WRITER);
        desk.submit(KEY, edit, WRITER);
        assertTrue(page("/review/notice/n1").matches("(?s).*<td>来源地区</td>.*康巴什区.*"), "as a change");
        desk.review(KEY, edit, true, "公开", "依据", "", REVIEWER);
        desk.publish(KEY, edit, new Editor("p", "王军"));
        String page = page("/review/notice/n1");
        assertTrue(page.contains("来源地区</span> 康巴什区") && !page.contains("<td>来源地区</td>"), "as it stays");
    }
}
