package org.openhall.server.editing;

import java.nio.file.Path;
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
import org.openhall.contract.content.ContentRecord;
import org.openhall.contract.content.Published;
import org.openhall.contract.feed.RowKey;
import org.openhall.server.TestingClock;
import org.openhall.server.TestingHall;
import org.openhall.server.feed.FeedStore;
import org.openhall.server.hall.HallDatabase;
import org.openhall.server.hall.HallFolder;
import org.openhall.server.publishing.Draft;
import org.openhall.server.publishing.DraftStore;
import org.openhall.server.publishing.Plan;
import org.openhall.server.publishing.PublishOptions;
import org.openhall.server.publishing.Publisher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What is saved between somebody's look at words and their release, over a real database. */
class MeanwhileTest {

    private static final RowKey KEY = new RowKey("notice", "n1");
    private static final Editor LI = new Editor("a-li", "李芳");
    private static final Editor WANG = new Editor("a-wang", "王军");

    @TempDir
    private Path root;
    private final TestingClock clock = new TestingClock(Instant.parse("2026-11-24T01:00:00Z"));
    private Database database;
    private FeedStore feed;
    private DraftStore drafts;
    private Publisher publisher;
    private EditingDesk desk;

    @BeforeEach
    void open() throws Exception {
        HallFolder folder = new HallFolder(root);
        folder.make();
        database = HallDatabase.open(folder);
        feed = new FeedStore(database);
        feed.openEpoch(1);
        drafts = new DraftStore(database);
        publisher = new Publisher(drafts, feed);
        desk = new EditingDesk(new EditingStore(database), publisher, clock);
    }

    @AfterEach
    void close() {
        database.close();
    }

    private static Optional<ContentRecord> words(String title) {
        return Optional.of(TestingHall.notice(title));
    }

    private long seen() {
        return desk.store().open(KEY).map(WorkingCopy::edit).orElse(0L);
    }

    private long passed(String title) {
        long edit = desk.save(KEY, words(title), seen(), "", LI);
        desk.submit(KEY, edit, LI);
        desk.review(KEY, edit, true, "不涉密", "条例第十七条", "", WANG);
        return edit;
    }

    private String title() {
        return ((Published) desk.store().open(KEY).orElseThrow().content().orElseThrow()).imprint().title();
    }

    @Test
    void wordsSavedBetweenTheLookAndTheReleaseAreNotLetOut() {
        long edit = passed("停电");
        Map<RowKey, WorkingCopy.DraftMark> marks = Map.of(KEY,
                desk.store().open(KEY).orElseThrow().draft().orElseThrow());
        desk.save(KEY, words("没有审过的字"), edit, "", LI);
        Plan plan = publisher.plan(new PublishOptions("", Map.of(), Optional.of(Set.of(KEY)), Set.of()),
                clock.instant());
        assertThrows(StaleEditException.class, () -> publisher.publish(plan, "王军", clock.instant(), EditingStore
                .published(marks, WANG, clock.instant())));
        assertTrue(feed.live("notice").isEmpty());
        assertEquals("没有审过的字", title());
        assertTrue(desk.publish(Map.of(KEY, edit), WANG).get(KEY).contains("审核"));
    }

    @Test
    void whatACommandPlannedIsNotReleasedWhenSomebodyTookItUp() {
        drafts.save(List.of(new Draft(KEY, words("导入的"), "表.xlsx")), Map.of(), clock.instant(),
                _ -> DraftStore.Also.NOTHING);
        Plan plan = publisher.plan(PublishOptions.ALL, clock.instant());
        desk.save(KEY, words("改过的"), seen(), "", LI);
        assertTrue(assertThrows(IllegalStateException.class, () -> publisher.publish(plan, "张三", clock.instant(),
                DraftStore.still(plan))).getMessage().contains("notice/n1"));
        assertTrue(feed.live("notice").isEmpty());
    }
}
