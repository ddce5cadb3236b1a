package org.openhall.server.notices;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.openhall.content.database.Database;
import org.openhall.contract.content.Imprint;
import org.openhall.contract.content.Notice;
import org.openhall.contract.content.Notice.Priority;
import org.openhall.contract.content.Section;
import org.openhall.contract.content.Showing;
import org.openhall.contract.feed.RowKey;
import org.openhall.server.TestingClock;
import org.openhall.server.audit.AuditStore;
import org.openhall.server.editing.EditingDesk;
import org.openhall.server.editing.EditingException;
import org.openhall.server.editing.EditingStore;
import org.openhall.server.editing.Editor;
import org.openhall.server.editing.Seen;
import org.openhall.server.editing.StaleEditException;
import org.openhall.server.feed.FeedStore;
import org.openhall.server.hall.HallDatabase;
import org.openhall.server.hall.HallFolder;
import org.openhall.server.publishing.DraftStore;
import org.openhall.server.publishing.Publisher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What one person may do alone, over a real database. */
class NoticeDeskTest {

    private static final RowKey KEY = new RowKey("notice", "n1");
    private static final Editor LI = new Editor("a-li", "李芳");
    private static final Editor WANG = new Editor("a-wang", "王军");
    private static final Instant NOW = Instant.parse("2026-11-30T01:00:00Z");

    @TempDir
    private Path root;
    private final TestingClock clock = new TestingClock(NOW);
    private Database database;
    private EditingDesk editing;
    private SentAloneStore sent;
    private TemplateStore templates;
    private NoticeStore store;
    private NoticeDesk desk;

    @BeforeEach
    void open() throws Exception {
        HallFolder folder = new HallFolder(root);
        folder.make();
        database = HallDatabase.open(folder);
        FeedStore feed = new FeedStore(database);
        feed.openEpoch(1);
        editing = new EditingDesk(new EditingStore(database), new Publisher(new DraftStore(database), feed), clock);
        sent = new SentAloneStore(database);
        templates = new TemplateStore(database);
        store = new NoticeStore(database);
        desk = new NoticeDesk(editing, sent, templates);
    }

    @AfterEach
    void close() {
        database.close();
    }

    private static Notice notice(Priority priority, String text, Duration life) {
        Imprint blank = Imprint.BLANK;
        Imprint imprint = new Imprint("水管爆裂", "", "示例大厅", List.of(), Optional.empty(), new Showing(Optional.empty(),
                Optional.of(NOW.plus(life))), "", blank.provenance(), blank.keys());
        return new Notice(imprint, priority, List.of(new Section("", text)), List.of());
    }

    private static Notice emergency() {
        return notice(Priority.EMERGENCY, "请走东门。", Duration.ofHours(3));
    }

    private List<Shown> standing(Standing standing) {
        return store.page(standing, Optional.empty(), clock.instant(), 0, 10).lines();
    }

    private void refused(String part, Runnable act) {
        String said = assertThrows(EditingException.class, act::run).getMessage();
        assertTrue(said.contains(part), said);
    }

    @Test
    void anEmergencyGoesOutOnceAndWaitsForALook() {
        desk.sendEmergency(KEY, Seen.NOTHING, emergency(), "水管爆裂", LI);
        desk.sendEmergency(KEY, Seen.NOTHING, emergency(), "水管爆裂", LI);
        assertEquals(List.of(KEY), standing(Standing.NOW).stream().map(Shown::key).toList());
        assertEquals(1, sent.waiting().size());
        assertTrue(store.waiting(Optional.empty()).isEmpty(), "no draft is left");
        clock.move(Duration.ofHours(4));
        assertEquals(1, standing(Standing.OVER).size());
        assertTrue(standing(Standing.NOW).isEmpty());
    }

    @Test
    void whatIsNoEmergencyOrHasNoEndOrNoReasonWaitsForTwo() {
        refused("应急", () -> desk.sendEmergency(KEY, Seen.NOTHING, notice(Priority.NOTICE, "停电", Duration.ofHours(1)),
                "急", LI));
        refused("24 小时",
                () -> desk.sendEmergency(KEY, Seen.NOTHING, notice(Priority.EMERGENCY, "停电", Duration.ofHours(25)), "急",
                        LI));
        refused("为什么", () -> desk.sendEmergency(KEY, Seen.NOTHING, emergency(), " ", LI));
        refused("已经过了",
                () -> desk.sendEmergency(KEY, Seen.NOTHING, notice(Priority.EMERGENCY, "停电", Duration.ofHours(-1)), "急",
                        LI));
        assertTrue(standing(Standing.NOW).isEmpty());
        assertTrue(sent.waiting().isEmpty());
    }

    @Test
    void numbersOfPersonsAreHeldBackAndTheWordsKept() {
        refused("手机",
                () -> desk.sendEmergency(KEY, Seen.NOTHING,
                        notice(Priority.EMERGENCY, "电话 13800138000", Duration.ofHours(
                                1)),
                        "急", LI));
        assertTrue(standing(Standing.NOW).isEmpty());
        assertEquals(1, store.waiting(Optional.empty()).size(), "what was typed is a draft");
        assertTrue(sent.waiting().isEmpty());
    }

    @Test
    void anotherPersonLooksAfterwardsAndWhatIsWrongComesDown() {
        desk.sendEmergency(KEY, Seen.NOTHING, emergency(), "水管爆裂", LI);
        long no = sent.waiting().getFirst().no();
        refused("自己", () -> desk.judge(no, true, "", LI));
        refused("哪里", () -> desk.judge(no, false, "", WANG));
        desk.judge(no, false, "门写错了", WANG);
        assertTrue(standing(Standing.NOW).isEmpty());
        refused("别人", () -> desk.judge(no, true, "", WANG));
        assertFalse(sent.find(no).orElseThrow().judged().orElseThrow().fine());
        assertEquals("水管爆裂", ((Notice) editing.store().last(KEY).orElseThrow()).imprint().title());
    }

    @Test
    void aNoticeComesDownAtOnceAndDraftsOfItStay() {
        desk.sendEmergency(KEY, Seen.NOTHING, emergency(), "水管爆裂", LI);
        editing.save(KEY, Optional.of(notice(Priority.NOTICE, "改了", Duration.ofHours(9))), 0, "", WANG);
        desk.withdraw(KEY, "修好了", LI);
        assertTrue(standing(Standing.NOW).isEmpty());
        assertEquals(1, store.waiting(Optional.empty()).size());
        refused("已经不在", () -> desk.withdraw(KEY, "再撤", LI));
        assertEquals(List.of(Basis.WITHDRAWAL, Basis.EMERGENCY), sent.of(KEY).stream().map(SentAlone::basis).toList());
    }

    @Test
    void anEmergencyThatIsOutGetsOtherWordsAtOnceAndEachIsLookedAt() {
        desk.sendEmergency(KEY, Seen.NOTHING, emergency(), "水管爆裂", LI);
        assertThrows(StaleEditException.class, () -> desk.sendEmergency(KEY, Seen.NOTHING, notice(Priority.EMERGENCY,
                "走南门。", Duration.ofHours(3)), "旧的页面", LI), "what went out meanwhile is not written over unseen");
        desk.sendEmergency(KEY, new Seen(1, 0), notice(Priority.EMERGENCY, "改走西门。", Duration.ofHours(3)), "东门也淹了", LI);
        assertEquals("改走西门。", standing(Standing.NOW).getFirst().notice().body().getFirst().text());
        assertEquals(2, sent.waiting().size());
        desk.withdraw(KEY, "修好了", LI);
        refused("另写一条", () -> desk.sendEmergency(KEY, Seen.NOTHING, emergency(), "水管爆裂", LI));
        assertTrue(standing(Standing.NOW).isEmpty(), "an old form brings nothing back");
    }

    @Test
    void whatTwoLetOutIsNotChangedByOneAndNobodysDraftIsWrittenOver() {
        long edit = editing.save(KEY, Optional.of(emergency()), 0, "", LI);
        assertThrows(StaleEditException.class,
                () -> desk.sendEmergency(KEY, Seen.NOTHING, notice(Priority.EMERGENCY, "另一份",
                        Duration.ofHours(1)), "急", WANG));
        editing.submit(KEY, edit, LI);
        editing.review(KEY, edit, true, "可以公开", "第十七条", "", WANG);
        editing.publish(KEY, edit, WANG);
        refused("审核后公开",
                () -> desk.sendEmergency(KEY, Seen.NOTHING, notice(Priority.EMERGENCY, "改了", Duration.ofHours(1)), "急",
                        LI));
    }

    @Test
    void approvedWordsGoOutWithTheirBlanksFilled() {
        desk.propose("t1", new Blanks("{窗口}暂停办理", "{窗口}今天{时间}暂停办理，请到旁边的窗口。"), Priority.NOTICE, LI);
        Notice frame = notice(Priority.EMERGENCY, "不看", Duration.ofDays(1));
        Map<String, String> fillings = Map.of("窗口", "3号窗口{时间}", "时间", "14:00 以后");
        refused("不能用", () -> desk.sendTemplate(KEY, Seen.NOTHING, "t1", fillings, frame, "停电", LI));
        refused("自己", () -> desk.decide("t1", true, LI));
        desk.decide("t1", true, WANG);
        refused("请填", () -> desk.sendTemplate(KEY, Seen.NOTHING, "t1", Map.of("窗口", "3号"), frame, "停电", LI));
        refused("最多",
                () -> desk.sendTemplate(KEY, Seen.NOTHING, "t1", Map.of("窗口", "3".repeat(41), "时间", "x"), frame, "停电",
                        LI));
        desk.sendTemplate(KEY, Seen.NOTHING, "t1", fillings, frame, "停电", LI);
        Notice out = standing(Standing.NOW).getFirst().notice();
        assertEquals("3号窗口{时间}暂停办理", out.imprint().title(), "a filling is no blank");
        assertEquals("3号窗口{时间}今天14:00 以后暂停办理，请到旁边的窗口。", out.body().getFirst().text());
        assertEquals(Priority.NOTICE, out.priority());
        desk.decide("t1", false, LI);
        refused("不能用",
                () -> desk.sendTemplate(new RowKey("notice", "n2"), Seen.NOTHING, "t1", fillings, frame, "停电", LI));
        refused("已经停用", () -> desk.decide("t1", true, WANG));
        refused("不能用",
                () -> desk.sendTemplate(new RowKey("notice", "n2"), Seen.NOTHING, "t1", fillings, frame, "停电", LI));
    }

    @Test
    void listsShowAnOfficesOwnAndTheGravestFirst() {
        desk.sendEmergency(KEY, Seen.NOTHING, emergency(), "急", LI);
        assertEquals(1, store.page(Standing.NOW, Optional.of(Set.of("")), NOW, 0, 10).total());
        assertEquals(0, store.page(Standing.NOW, Optional.of(Set.of("o1")), NOW, 0, 10).total());
        assertEquals(0, store.page(Standing.NOW, Optional.of(Set.of()), NOW, 0, 10).total());
    }

    @Test
    void allOfItIsInTheAudit() {
        desk.sendEmergency(KEY, Seen.NOTHING, emergency(), "急", LI);
        desk.judge(sent.waiting().getFirst().no(), true, "", WANG);
        AuditStore audit = new AuditStore(database);
        List<String> acts = audit.newest(0, 10).stream().map(row -> row.act()).toList();
        assertEquals(List.of("LOOKED_AFTER", "SENT_ALONE", "PUBLISHED", "SAVED"), acts);
        assertTrue(audit.verify().broken().isEmpty());
    }
}
