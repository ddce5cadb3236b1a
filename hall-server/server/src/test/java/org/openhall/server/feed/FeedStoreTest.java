package org.openhall.server.feed;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.openhall.content.database.Database;
import org.openhall.content.rows.SignedHead;
import org.openhall.contract.content.SynonymSet;
import org.openhall.contract.feed.Head;
import org.openhall.contract.feed.Row;
import org.openhall.contract.feed.RowKey;
import org.openhall.contract.signing.Signed;
import org.openhall.contract.signing.SigningKey;
import org.openhall.server.hall.HallDatabase;
import org.openhall.server.hall.HallFolder;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class FeedStoreTest {

    private static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");

    @TempDir
    private Path temp;
    private Database database;
    private FeedStore feed;

    @BeforeEach
    void open() {
        database = HallDatabase.open(new HallFolder(temp));
        feed = new FeedStore(database);
        feed.openEpoch(7);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void versionsRiseAndPlacesHaveNoHoles() {
        assertEquals(new Released(2, 0, 0, 2), release(put("a", "x"), put("b", "x")));
        assertEquals(new Released(1, 0, 1, 3), release(put("a", "y"), put("b", "x")));
        assertEquals(new Released(0, 1, 0, 4), release(gone("b")));
        assertEquals(new Released(0, 0, 2, 4), release(gone("b"), gone("never-there")));
        assertEquals(new Released(1, 0, 0, 5), release(put("b", "x")));
        List<Row> rows = rows();
        assertEquals(List.of(3L, 5L), rows.stream().map(Row::seq).toList());
        assertEquals(List.of(2L, 3L), rows.stream().map(Row::version).toList());
    }

    @Test
    void aReleaseIsAllOrNothing() {
        release(put("a", "x"));
        List<Release> broken = new ArrayList<>(List.of(put("b", "x")));
        broken.add(null);
        assertThrows(RuntimeException.class, () -> feed.release(broken, "张三", NOW));
        assertEquals(1, feed.place().seq());
        assertEquals(1, rows().size());
    }

    @Test
    void aReleaseNeedsANameAndAMatchingKind() {
        assertThrows(IllegalArgumentException.class, () -> feed.release(List.of(put("a", "x")), " ", NOW));
        assertThrows(IllegalArgumentException.class, () -> new Release(new RowKey("notice", "a"),
                Optional.of(new SynonymSet(List.of("x", "y")))));
    }

    @Test
    void pagesShowExactlyWhatTheHeadVouchesForUntilTheNextHead() {
        release(put("a", "1"), put("b", "1"), put("c", "1"));
        assertTrue(feed.page(0, 10, 1000).isEmpty());
        vouch(3);
        release(put("a", "2"), gone("b"), put("d", "1"));
        assertEquals(List.of("a1", "b1", "c1"), named(feed.page(0, 10, 1000).orElseThrow().rows()));
        vouch(6);
        assertEquals(List.of("c1", "a2", "b2", "d1"), named(feed.page(0, 10, 1000).orElseThrow().rows()));
        assertEquals(List.of("b2", "d1"), named(feed.page(4, 10, 1000).orElseThrow().rows()));
    }

    @Test
    void pagesEndAtTheirLimits() {
        release(put("a", "1"), put("b", "1"), put("c", "1"));
        vouch(3);
        FeedPage two = feed.page(0, 2, 1000).orElseThrow();
        assertEquals(2, two.rows().size());
        assertTrue(two.more());
        FeedPage small = feed.page(0, 10, 1).orElseThrow();
        assertEquals(1, small.rows().size());
        assertTrue(small.more());
        FeedPage last = feed.page(2, 1, 1000).orElseThrow();
        assertFalse(last.more());
    }

    @Test
    void whatIsLongGoneIsForgottenAndRaisesTheFloor() {
        release(put("a", "1"), put("b", "1"));
        release(gone("a"));
        vouch(3);
        assertEquals(0, feed.forget(NOW.plus(Duration.ofDays(399))));
        assertEquals(1, feed.forget(NOW.plus(Duration.ofDays(401))));
        assertEquals(3, feed.place().floor());
        assertEquals(List.of("b1"), named(rows()));
        assertEquals(4, release(put("a", "1")).seq());
    }

    @Test
    void theNextEpochKeepsThePlace() {
        release(put("a", "1"));
        assertEquals(2, feed.openEpoch(8).no());
        assertEquals(1, feed.place().seq());
        assertEquals("0000000000000008", feed.place().epoch().id());
    }

    private Released release(Release... releases) {
        return feed.release(List.of(releases), "张三", NOW);
    }

    private List<Row> rows() {
        return feed.after(0, stretch -> {
            List<Row> rows = new ArrayList<>();
            stretch.rows().forEach(rows::add);
            return rows;
        });
    }

    private void vouch(long seq) {
        Head head = new Head(1, "3301", feed.place().epoch(), seq, 0, "", Optional.empty(), NOW, NOW, 1, "");
        feed.keepHead(new SignedHead(head, Signed.of(head, SigningKey.generate())));
    }

    private static List<String> named(List<Row> rows) {
        return rows.stream().map(row -> row.id() + row.version()).toList();
    }

    private static Release put(String id, String word) {
        return Release.put(id, new SynonymSet(List.of(word, word + word)));
    }

    private static Release gone(String id) {
        return Release.gone(new RowKey("synonyms", id));
    }
}
