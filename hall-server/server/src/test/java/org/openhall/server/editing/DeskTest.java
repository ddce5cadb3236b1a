package org.openhall.server.editing;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
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
import org.openhall.server.publishing.DraftStore;
import org.openhall.server.publishing.Publisher;

/** The desk over a real database, and a notice that goes over it. */
abstract class DeskTest {

    static final RowKey KEY = new RowKey("notice", "n1");
    static final Editor LI = new Editor("a-li", "李芳");
    static final Editor WANG = new Editor("a-wang", "王军");

    @TempDir
    Path root;
    final TestingClock clock = new TestingClock(Instant.parse("2026-11-24T01:00:00Z"));
    Database database;
    FeedStore feed;
    DraftStore drafts;
    Publisher publisher;
    EditingDesk desk;

    @BeforeEach
    final void openDesk() throws Exception {
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
    final void closeDesk() {
        database.close();
    }

    static Optional<ContentRecord> words(String title) {
        return Optional.of(TestingHall.notice(title));
    }

    final long seen() {
        return desk.store().open(KEY).map(WorkingCopy::edit).orElse(0L);
    }

    final long handedIn(String title) {
        long edit = desk.save(KEY, words(title), seen(), "", LI);
        desk.submit(KEY, edit, LI);
        return edit;
    }

    final void passed(long edit) {
        desk.review(KEY, edit, true, "不涉密", "条例第十七条", "", WANG);
    }

    final String title() {
        return ((Published) desk.store().open(KEY).orElseThrow().content().orElseThrow()).imprint().title();
    }
}
