package org.openhall.server.linting;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.openhall.content.database.Database;
import org.openhall.contract.content.ContentRecord;
import org.openhall.contract.content.Kind;
import org.openhall.contract.feed.RowKey;
import org.openhall.contract.json.Json;
import org.openhall.contract.workdays.WorkCalendar;
import org.openhall.server.TestingClock;
import org.openhall.server.TestingHall;
import org.openhall.server.feed.FeedStore;
import org.openhall.server.feed.Release;
import org.openhall.server.hall.HallDatabase;
import org.openhall.server.hall.HallFolder;
import org.openhall.server.publishing.Draft;
import org.openhall.server.publishing.DraftStore;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Following a real database: what changes is looked at again, and only then. */
class LinterTest {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    @TempDir
    private Path root;
    private final TestingClock clock = new TestingClock(Instant.parse("2026-11-24T01:00:00Z"));
    private Database database;
    private FeedStore feed;
    private DraftStore drafts;
    private Linter linter;

    /** Says of each record what it is called, and of all how many there are. */
    private static final RuleSet RULES = new RuleSet(
            List.of((content, notes) -> notes.note(Check.REFERENCE, "", "alone")),
            List.of((facts, hall, notes) -> notes.should(Check.ELEMENTS, "", facts.title() + " of "
                    + hall.live().size() + " on " + hall.today())));

    @BeforeEach
    void open() {
        database = HallDatabase.open(new HallFolder(root));
        feed = new FeedStore(database);
        feed.openEpoch(1);
        drafts = new DraftStore(database);
        linter = new Linter(new LintStore(database), RULES, () -> new WorkCalendar(WorkCalendar.shipped()),
                () -> ZONE, clock);
    }

    @AfterEach
    void close() {
        database.close();
    }

    private void release(String id, String title) {
        feed.release(List.of(Release.put(id, TestingHall.notice(title))), "张三", clock.instant());
    }

    private List<String> said() {
        linter.tick();
        return linter.report().found().stream().map(found -> found.facts().key().id() + " " + found.finding().words())
                .toList();
    }

    @Test
    void followsReleasesDraftsAndWithdrawals() {
        assertEquals(List.of(), said());
        release("n1", "停电");
        assertEquals(List.of("n1 停电 of 1 on 2026-11-24", "n1 alone"), said());
        drafts.save(List.of(Draft.of("n1", TestingHall.notice("停水"), "表.xlsx")), feed.live(), clock.instant(),
                _ -> DraftStore.Also.NOTHING);
        assertEquals(List.of("n1 停水 of 1 on 2026-11-24", "n1 alone"), said(), "the draft is what can still be mended");
        drafts.discard(Set.of(new RowKey("notice", "n1")), DraftStore.Also.NOTHING);
        assertEquals(List.of("n1 停电 of 1 on 2026-11-24", "n1 alone"), said());
        feed.release(List.of(TestingHall.goneNotice(1), Release.gone(new RowKey("notice", "n1"))), "张三",
                clock.instant());
        assertEquals(List.of(), said());
    }

    @Test
    void looksOnlyWhenThereIsSomethingNew() {
        release("n1", "停电");
        linter.tick();
        Report first = linter.report();
        clock.move(Duration.ofMinutes(1));
        linter.tick();
        assertSame(first, linter.report());
        clock.move(Duration.ofDays(1));
        assertEquals(List.of("n1 停电 of 1 on 2026-11-25", "n1 alone"), said(), "a new day");
    }

    @Test
    void asksTheSameOfWordsThatNobodyHasKept() {
        release("n1", "停电");
        linter.tick();
        ContentRecord written = Json.read("{\"imprint\": {\"title\": \"写了一半\"}}", Kind.NOTICE.type());
        assertEquals(List.of("写了一半 of 1 on 2026-11-24", "alone"),
                linter.of(new RowKey("notice", "n2"), written).stream()
                        .map(Finding::words).toList());
    }

    @Test
    void anOfficesRecordStaysItsOwnWhileItsDraftNamesAnother() {
        feed.release(List.of(Release.put("n1", owned("o1"))), "张三", clock.instant());
        drafts.save(List.of(Draft.of("n1", owned("o2"), "表.xlsx")), feed.live(), clock.instant(),
                _ -> DraftStore.Also.NOTHING);
        linter.tick();
        assertEquals(2, linter.report().of(Optional.of(Set.of("o1"))).count());
        assertEquals(0, linter.report().of(Optional.of(Set.of("o2"))).count());
    }

    private static ContentRecord owned(String office) {
        return Json.read("{\"imprint\": {\"title\": \"停电\", \"publisher\": \"" + office + "\"}}", Kind.NOTICE.type());
    }

    @Test
    void readsAHallInPiecesAndSeesWhatChangesInBetween() {
        int many = 2 * LintStore.PIECE + 1;
        feed.release(java.util.stream.IntStream.range(0, many).mapToObj(no -> Release.put("n" + no, TestingHall.notice(
                "停电"))).toList(), "张三", clock.instant());
        drafts.save(List.of(Draft.of("d1", TestingHall.notice("停气"), "表.xlsx")), feed.live(), clock.instant(),
                _ -> DraftStore.Also.NOTHING);
        assertTrue(linter.step());
        assertTrue(linter.step());
        release("n1", "停水");
        assertFalse(linter.report().ready(), "a part of a hall would be taken for the whole");
        List<String> said = said();
        assertEquals(2 * (many + 1), said.size());
        assertTrue(said.contains("n1 停水 of " + many + " on 2026-11-24"), said.toString());
        assertTrue(said.contains("d1 停气 of " + many + " on 2026-11-24"), said.toString());
        assertFalse(linter.step());
    }

    @Test
    void aListThatIsBeingReadStaysAsItWas() {
        release("n1", "停电");
        linter.tick();
        Report before = linter.report();
        release("n1", "停水");
        linter.tick();
        assertEquals("停电 of 1 on 2026-11-24", before.found().getFirst().finding().words());
        assertEquals("停水 of 1 on 2026-11-24", linter.report().found().getFirst().finding().words());
    }
}
