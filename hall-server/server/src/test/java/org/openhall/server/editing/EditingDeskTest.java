package org.openhall.server.editing;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import org.openhall.contract.content.Catalogue;
import org.openhall.contract.content.CatalogueChange;
import org.openhall.contract.content.CatalogueItem;
import org.openhall.contract.content.ContentRecord;
import org.openhall.contract.content.Notice;
import org.openhall.contract.content.Section;
import org.openhall.contract.content.TimeLimit;
import org.openhall.contract.digest.Digest;
import org.openhall.contract.feed.Row;
import org.openhall.contract.feed.RowKey;
import org.openhall.server.TestingHall;
import org.openhall.server.audit.AuditRow;
import org.openhall.server.audit.AuditStore;
import org.openhall.server.feed.Release;
import org.openhall.server.publishing.Draft;
import org.openhall.server.publishing.DraftStore;
import org.openhall.server.publishing.PublishOptions;
import org.openhall.server.publishing.Records;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The way of words to the public, over a real database. */
class EditingDeskTest extends DeskTest {

    private static final Editor ZHAO = new Editor("a-zhao", "赵敏");

    private Optional<String> published() {
        return feed.live("notice").stream().filter(row -> row.id().equals(KEY.id())).findFirst()
                .map((Row row) -> ((Notice) Records.of(row).orElseThrow()).imprint().title());
    }

    private void refused(String why, Runnable what) {
        String said = assertThrows(EditingException.class, what::run).getMessage();
        assertTrue(said.contains(why), said);
    }

    @Test
    void wordsGoFromOneToAnotherToThePublic() {
        long edit = handedIn("停电");
        passed(edit);
        desk.publish(KEY, edit, WANG);

        assertEquals(Optional.of("停电"), published());
        WorkingCopy copy = desk.store().open(KEY).orElseThrow();
        assertEquals(1, copy.version());
        assertTrue(copy.draft().isEmpty());
        assertEquals(List.of(Step.Act.PUBLISHED, Step.Act.APPROVED, Step.Act.SUBMITTED, Step.Act.SAVED),
                desk.store().steps(KEY).stream().map(Step::act).toList());
    }

    @Test
    void nobodyPassesTheirOwnWords() {
        long edit = handedIn("停电");
        refused("不能审自己", () -> desk.review(KEY, edit, true, "不涉密", "条例第十七条", "", LI));
        passed(edit);
        refused("不能公开自己", () -> desk.publish(KEY, edit, LI));
        assertTrue(published().isEmpty());
    }

    @Test
    void whoeverTouchedThemIsNoStranger() {
        long first = desk.save(KEY, words("停电"), 0, "", WANG);
        long second = desk.save(KEY, words("停电通知"), first, "", LI);
        desk.submit(KEY, second, LI);
        refused("不能审自己", () -> desk.review(KEY, second, true, "不涉密", "条例第十七条", "", WANG));
        desk.review(KEY, second, true, "不涉密", "条例第十七条", "", ZHAO);
        desk.publish(KEY, second, ZHAO);
        long third = desk.save(KEY, words("来电"), 0, "", LI);
        desk.submit(KEY, third, LI);
        desk.review(KEY, third, true, "不涉密", "条例第十七条", "", WANG);
    }

    @Test
    void nothingGoesOutUnreviewed() {
        long edit = desk.save(KEY, words("停电"), 0, "", LI);
        refused("没有通过审核", () -> desk.publish(KEY, edit, WANG));
        desk.submit(KEY, edit, LI);
        refused("没有通过审核", () -> desk.publish(KEY, edit, WANG));
        refused("结论和依据", () -> desk.review(KEY, edit, true, "", "", "", WANG));
        refused("要改什么", () -> desk.review(KEY, edit, false, "", "", " ", WANG));
        desk.review(KEY, edit, false, "", "", "写明时间", WANG);
        refused("没有通过审核", () -> desk.publish(KEY, edit, WANG));
        assertTrue(published().isEmpty());
    }

    @Test
    void aWordChangedAfterTheReviewMakesItVoid() {
        long edit = handedIn("停电");
        passed(edit);
        long later = desk.save(KEY, words("停水"), edit, "", LI);
        refused("没有通过审核", () -> desk.publish(KEY, edit, WANG));
        refused("没有通过审核", () -> desk.publish(KEY, later, WANG));
        desk.submit(KEY, later, LI);
        passed(later);
        desk.publish(KEY, later, WANG);
        assertEquals(Optional.of("停水"), published());
    }

    @Test
    void nobodyWritesOverWhatTheyHaveNotSeen() {
        long first = desk.save(KEY, words("停电"), 0, "", LI);
        desk.save(KEY, words("停电一小时"), first, "", WANG);
        assertThrows(StaleEditException.class, () -> desk.save(KEY, words("停电两小时"), first, "", LI));
        assertThrows(StaleEditException.class, () -> desk.submit(KEY, first, LI));
        assertThrows(StaleEditException.class, () -> desk.drop(KEY, first, LI));
        assertEquals("停电一小时", title());
    }

    @Test
    void anImportLeavesAloneWhatSomebodyWorksOn() {
        long edit = handedIn("停电");
        for (Optional<ContentRecord> imported : List.of(words("导入的"), Optional.<ContentRecord>empty()))
            assertEquals(List.of(KEY),
                    drafts.save(List.of(new Draft(KEY, imported, "表.xlsx")), Map.of(), clock.instant(),
                            _ -> DraftStore.Also.NOTHING).busy());
        assertEquals("停电", title());
        passed(edit);
        desk.publish(KEY, edit, WANG);
        assertEquals(Optional.of("停电"), published());
    }

    @Test
    void aReasonNamesNobody() {
        long edit = desk.save(KEY, words("停电"), 0, "应张三（手机 13800138000）要求更正", LI);
        refused("手机号码", () -> desk.submit(KEY, edit, LI));
    }

    @Test
    void thePersonsAtTheCommandLineLeaveTheConsolesDraftsAlone() {
        handedIn("停电");
        drafts.save(List.of(Draft.of("n2", TestingHall.notice("导入的"), "表.xlsx")), Map.of(), clock.instant(),
                _ -> DraftStore.Also.NOTHING);
        publisher.publish(publisher.plan(PublishOptions.ALL, clock.instant()), "张三", clock.instant());
        assertTrue(published().isEmpty());
        assertEquals(1, feed.live("notice").size());
    }

    @Test
    void personalNumbersHoldEvenWhatWasPassed() {
        Notice notice = (Notice) TestingHall.notice("名单");
        Notice named = new Notice(notice.imprint(), notice.priority(), List.of(new Section("", "电话 13800138000")),
                List.of());
        long edit = desk.save(KEY, Optional.of(named), 0, "", LI);
        desk.submit(KEY, edit, LI);
        passed(edit);
        refused("手机号码", () -> desk.publish(KEY, edit, WANG));
        assertTrue(published().isEmpty());
    }

    @Test
    void whatIsTakenBackIsGoneAndItsVersionsStay() {
        long edit = handedIn("停电");
        passed(edit);
        desk.publish(KEY, edit, WANG);
        long back = desk.save(KEY, Optional.empty(), 0, "写错了", LI);
        desk.submit(KEY, back, LI);
        passed(back);
        desk.publish(KEY, back, WANG);
        assertTrue(published().isEmpty());
        List<String> kept = database.read("list versions", handle -> handle.createQuery(
                "SELECT version || ' ' || (payload IS NULL) || ' ' || released_by FROM version ORDER BY version")
                .mapTo(String.class).list());
        assertEquals(List.of("1 0 王军", "2 1 王军"), kept);
    }

    private List<String> audited(int newest) {
        return new AuditStore(database).newest(0, newest).stream().map(row -> row.act() + " " + row.object()).toList();
    }

    @Test
    void takingBackIsAnActOfItsOwn() {
        long edit = handedIn("停电");
        passed(edit);
        desk.publish(KEY, edit, WANG);
        long gone = desk.save(KEY, Optional.empty(), 0, "过期", LI);
        desk.submit(KEY, gone, LI);
        passed(gone);
        desk.publish(KEY, gone, WANG);
        assertEquals(Optional.empty(), published());
        Step step = desk.store().steps(KEY).getFirst();
        assertEquals(Step.Act.WITHDRAWN + " 过期", step.act() + " " + step.note());
        assertEquals(List.of("WITHDRAWN " + KEY), audited(1));
        assertEquals(Set.of(), desk.store().hands(KEY), "what comes after is another draft");
    }

    @Test
    void takingBackAloneLeavesADraftItsAuthors() {
        long edit = handedIn("停电");
        passed(edit);
        desk.publish(KEY, edit, WANG);
        long next = handedIn("停水");
        desk.withdrawAlone(KEY, "错了", ZHAO, DraftStore.Also.NOTHING);
        assertEquals(List.of("WITHDRAWN " + KEY), audited(1));
        assertEquals(Step.Act.WITHDRAWN + " 错了", desk.store().steps(KEY).getFirst().act() + " " + desk.store().steps(
                KEY).getFirst().note());
        refused("不能审自己", () -> desk.review(KEY, next, true, "不涉密", "条例第十七条", "", LI));
    }

    @Test
    void timesSetAndTakenBackAreWrittenDown() {
        ScheduleStore times = new ScheduleStore(database);
        Instant at = clock.instant().plusSeconds(60);
        times.set(new Scheduled(KEY, 3, WANG, at, ""), clock.instant());
        times.done(new Scheduled(KEY, 3, WANG, at, ""), "没有公开");
        times.clear(KEY, ZHAO, clock.instant());
        times.clear(KEY, ZHAO, clock.instant());
        times.over(KEY);
        assertEquals(List.of("UNSCHEDULED " + KEY, "SCHEDULED " + KEY), audited(10), "what people did, and no more");
        assertEquals("3 2026-11-24T01:01:00Z", new AuditStore(database).newest(1, 1).getFirst().detail());
    }

    private List<AuditRow> commanded(int records) {
        List<Release> releases = IntStream.range(0, records).mapToObj(i -> i == 0
                ? new Release(KEY, Optional.empty())
                : Release.put("r" + i, TestingHall.notice("通知 " + i))).toList();
        database.run("as the command does", handle -> new ByCommand("王军", "过期", clock.instant()).of(releases).write(
                handle));
        return new AuditStore(database).newest(0, 500);
    }

    @Test
    void fewThatACommandLetsOutAreNamedOneByOne() {
        List<AuditRow> rows = commanded(ByCommand.EACH);
        assertEquals(ByCommand.EACH, rows.size());
        assertEquals("WITHDRAWN " + KEY, rows.getLast().act() + " " + rows.getLast().object());
        assertEquals("PUBLISHED notice/r199", rows.getFirst().act() + " " + rows.getFirst().object());
        assertTrue(rows.stream().noneMatch(row -> row.toString().contains("王军")), "no names in the audit");
        assertEquals("王军 WITHDRAWN 过期", desk.store().steps(KEY).stream().map(step -> step.person() + " " + step.act()
                + " " + step.note()).findFirst().orElseThrow());
    }

    @Test
    void manyThatACommandLetsOutAreOneRowWithTheirDigest() {
        List<AuditRow> rows = commanded(ByCommand.EACH + 1);
        assertEquals(1, rows.size());
        assertEquals("hall publish PUBLISHED +200 -1", rows.getFirst().actor() + " " + rows.getFirst().act() + " "
                + rows.getFirst().object());
        String keys = IntStream.range(0, 201).mapToObj(i -> i == 0 ? KEY.toString() : "notice/r" + i).sorted()
                .collect(Collectors.joining("\n"));
        assertEquals("201 " + Digest.hex(keys), rows.getFirst().detail());
        assertEquals(Step.Act.WITHDRAWN, desk.store().steps(KEY).getFirst().act(), "the record says so all the same");
    }

    @Test
    void numbersGoOnAfterADraftIsDropped() {
        long first = desk.save(KEY, words("停电"), 0, "", LI);
        desk.drop(KEY, first, LI);
        long second = desk.save(KEY, words("停水"), 0, "", WANG);
        assertTrue(second > first);
        assertThrows(StaleEditException.class, () -> desk.submit(KEY, first, LI));
    }

    @Test
    void listsShowWhatIsPublicAndWhatWaits() {
        ListingStore listings = new ListingStore(database);
        long edit = handedIn("停电100%_!");
        ListingQuery all = new ListingQuery("", "", "100%_!", Optional.empty(), Optional.empty(), "", 0, 10);
        assertEquals(Optional.of(DraftState.REVIEW), listings.find(all).lines().getFirst().draft());
        assertEquals(0,
                listings.find(new ListingQuery("", "", "100_", Optional.empty(), Optional.empty(), "", 0, 10)).total());
        passed(edit);
        desk.publish(KEY, edit, WANG);
        assertTrue(listings.find(all).lines().getFirst().isPublic());
        long draft = desk.save(KEY, words("停气"), 0, "", LI);
        assertEquals("停电100%_!", listings.find(all).lines().getFirst().title(), "public until it is let out");
        desk.drop(KEY, draft, LI);
        assertEquals(1, listings.find(all).total());
    }

    @Test
    void aChangeOfAPublicCatalogueIsHandedInWithAReasonOnly() {
        Catalogue list = new Catalogue(((Notice) TestingHall.notice("目录")).imprint(), Catalogue.Type.PILOT_DOMAIN, "",
                "");
        feed.release(List.of(Release.put("c1", list), Release.put("i1", item("甲"))), "张三", clock.instant());
        RowKey key = new RowKey("item", "i1");
        long edit = desk.save(key, Optional.of(item("乙")), 0, "", LI);
        String said = assertThrows(EditingException.class, () -> desk.submit(key, edit, LI)).getMessage();
        assertTrue(said.contains("原因"), said);
        desk.submit(key, desk.save(key, Optional.of(item("乙")), edit, "文件改了", LI), LI);
        RowKey fresh = new RowKey("item", "i2");
        long other = desk.save(fresh, Optional.of(item("丙")), 0, "", LI);
        assertThrows(EditingException.class, () -> desk.submit(fresh, other, LI), "one more is a change too");
        long none = desk.save(KEY, words("通知"), 0, "", LI);
        desk.submit(KEY, none, LI);
    }

    @Test
    void theItemsOfACatalogueGoAlongWithItForItsReason() {
        Catalogue list = new Catalogue(((Notice) TestingHall.notice("目录")).imprint(), Catalogue.Type.PILOT_DOMAIN, "",
                "");
        feed.release(List.of(Release.put("c1", list), Release.put("i1", item("甲")), Release.put("i2", item("乙")),
                Release.put("i3", item("丙"))), "张三", clock.instant());
        feed.release(List.of(Release.gone(new RowKey("item", "i3")), Release.put("i2", item("丁"))), "张三", clock
                .instant());
        assertEquals(2, desk.store().along(new RowKey("catalogue", "c1")));
        assertEquals(0, desk.store().along(new RowKey("catalogue", "c2")));
        assertEquals(0, desk.store().along(new RowKey("item", "c1")), "only a catalogue has items");

        RowKey key = new RowKey("catalogue", "c1");
        long edit = desk.save(key, Optional.empty(), 0, "整本废止", LI);
        desk.submit(key, edit, LI);
        desk.review(key, edit, true, "可以公开", "第十七条", "", WANG);
        desk.publish(key, edit, ZHAO);
        assertEquals(List.of("整本废止", "整本废止"), feed.live("change").stream().flatMap(row -> Records.of(row).stream()).map(
                change -> ((CatalogueChange) change).reason()).toList());
        assertEquals(List.of(), feed.live("item"));
    }

    private static ContentRecord item(String content) {
        return new CatalogueItem(((Notice) TestingHall.notice("事项")).imprint(), "c1", "", "1", List.of("事项"), content,
                "", "", "", TimeLimit
                        .of(""),
                List.of(), null, null, null, null, "", "", "", Map.of(), List.of());
    }

    @Test
    void whoeverIsToLetItOutCanGiveItBack() {
        long edit = handedIn("甲");
        desk.review(KEY, edit, true, "可以公开", "第十七条", "", WANG);
        assertThrows(EditingException.class, () -> desk.sendBack(KEY, edit, " ", ZHAO));
        desk.sendBack(KEY, edit, "日期不对", ZHAO);
        assertEquals(DraftState.RETURNED, desk.store().open(KEY).orElseThrow().draft().orElseThrow().state());
        assertThrows(EditingException.class, () -> desk.publish(KEY, edit, ZHAO), "the review is over");
    }
}
