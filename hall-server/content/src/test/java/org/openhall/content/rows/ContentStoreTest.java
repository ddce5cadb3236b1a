package org.openhall.content.rows;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.openhall.content.rows.ContentRefusedException.Reason;
import org.openhall.contract.feed.Epoch;
import org.openhall.contract.feed.Row;
import org.openhall.contract.feed.RowKey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class ContentStoreTest {

    @TempDir
    private Path folder;
    private final TestingFeed feed = new TestingFeed();
    private final List<String> damage = new ArrayList<>();
    private ContentStore store;

    @BeforeEach
    void open() {
        store = ContentStore.open(folder.resolve("content.db"), damage::add);
    }

    @AfterEach
    void close() {
        store.close();
    }

    private Applied apply(List<Row> rows) {
        return store.apply(rows, HeadSource.received(feed.head()));
    }

    @Test
    void holdsNothingAtFirst() {
        assertEquals(Optional.empty(), store.position());
        assertEquals(Optional.empty(), store.row(new RowKey("item", "a")));
        assertTrue(store.scrub().whole());
    }

    @Test
    void holdsWhatTheHeadVouchesFor() {
        Applied applied = apply(feed.putAll("a", 700));

        assertEquals(700, applied.changed().size());
        assertEquals(feed.head().head().stateRoot(), store.position().orElseThrow().root());
        assertEquals(feed.live().getFirst(), store.row(feed.live().getFirst().key()).orElseThrow());
        List<Row> all = new ArrayList<>();
        store.forEach(all::add);
        assertEquals(700, all.size());
        assertTrue(store.scrub().whole());
    }

    @Test
    void changesAndDeletes() {
        apply(feed.putAll("a", 50));
        Applied applied = apply(List.of(feed.put("a7", "{}"), feed.drop("a8"), feed.put("b", "{}")));

        assertEquals(List.of(new RowKey("item", "a7"), new RowKey("item", "b")), applied.changed());
        assertEquals(List.of(new RowKey("item", "a8")), applied.removed());
        assertEquals(2, store.row(new RowKey("item", "a7")).orElseThrow().version());
        assertEquals(Optional.empty(), store.row(new RowKey("item", "a8")));
        assertEquals(List.of("a7", "a8", "b"), store.rowsSince(50, 10).stream().map(Row::id).toList());
        assertFalse(store.rowsSince(50, 10).get(1).live());
    }

    @Test
    void whatCameBackIsNotGone() {
        apply(feed.putAll("a", 3));
        apply(List.of(feed.drop("a1")));
        apply(List.of(feed.put("a1", "{\"again\":1}")));

        assertEquals(List.of("a1"), store.rowsSince(3, 10).stream().map(Row::id).toList());
        assertTrue(store.rowsSince(3, 10).getFirst().live());
    }

    @Test
    void theAuthorSignsOverWhatTheStoreComputes() {
        List<Row> rows = feed.putAll("a", 20);
        store.apply(rows, (root, count) -> {
            assertEquals(feed.root(), root);
            assertEquals(20, count);
            return feed.head();
        });
        assertEquals(20, store.position().orElseThrow().seq());
    }

    @Test
    void aLaterHeadOverTheSameRowsIsTaken() {
        apply(feed.putAll("a", 5));
        store.vouch(feed.head());
        assertEquals(TestingFeed.ISSUED, store.position().orElseThrow().vouchedAt());
    }

    @Test
    void anotherHistoryIsRefused() {
        apply(feed.putAll("a", 5));
        TestingFeed other = new TestingFeed(new Epoch(2, "ffffffffffffffff"));
        other.putAll("a", 5);
        List<Row> more = other.putAll("b", 1);
        for (Row row : other.bucket(0))
            assertTrue(row.live());
        ContentRefusedException refused = assertThrows(ContentRefusedException.class,
                () -> store.apply(more, HeadSource.received(other.head())));
        assertEquals(Reason.EPOCH, refused.reason());
        assertEquals(5, store.position().orElseThrow().seq());
    }

    @Test
    void bucketsOfAnotherHistoryReplaceTheOnesHeld() {
        apply(feed.putAll("a", 300));
        TestingFeed other = new TestingFeed(new Epoch(2, "ffffffffffffffff"));
        other.putAll("a", 299);
        other.put("new", "{}");
        Map<Integer, List<Row>> buckets = new HashMap<>();
        for (int no = 0; no < 256; no++)
            buckets.put(no, other.bucket(no));

        Applied applied = store.replaceBuckets(buckets, other.head());

        assertEquals(List.of(new RowKey("item", "a299")), applied.removed());
        assertEquals(300, applied.changed().size());
        assertEquals(2, store.position().orElseThrow().epoch().no());
        assertTrue(store.scrub().whole());
    }

    @Test
    void aBucketThatDoesNotMakeTheHeadIsRefused() {
        apply(feed.putAll("a", 300));
        Map<Integer, List<Row>> short1 = Map.of(7, feed.bucket(7).subList(1, feed.bucket(7).size()));
        assertThrows(ContentRefusedException.class, () -> store.replaceBuckets(short1, feed.head()));
        assertThrows(ContentRefusedException.class,
                () -> store.replaceBuckets(Map.of(7, feed.bucket(8)), feed.head()));
        assertTrue(store.scrub().whole());
        store.replaceBuckets(Map.of(7, feed.bucket(7)), feed.head());
        assertTrue(store.scrub().whole());
    }

    @Test
    void whatTheRowsThrowComesThrough() {
        apply(feed.putAll("a", 5));
        assertThrows(java.util.NoSuchElementException.class, () -> store.apply(() -> {
            throw new java.util.NoSuchElementException("torn");
        }, HeadSource.received(feed.head())));
        assertEquals(5, store.position().orElseThrow().rows());
        assertEquals(List.of(), damage);
    }
}
