package org.openhall.content.rows;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.openhall.contract.feed.Row;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Whoever stands between the hall and a device can drop, repeat, reorder or alter rows, but not unseen. */
class OmissionTest {

    private static final int CASES = 10_000;
    private static final long SEED = 20261123;

    @TempDir
    private Path folder;

    @Test
    void noTamperedStretchIsCommitted() {
        TestingFeed feed = new TestingFeed();
        try (ContentStore store = ContentStore.open(folder.resolve("content.db"), what -> {})) {
            store.apply(feed.putAll("a", 60), HeadSource.received(feed.head()));
            List<Row> stretch = stretch(feed);
            HeadSource head = HeadSource.received(feed.head());
            Optional<Position> before = store.position();
            Random random = new Random(SEED);
            for (int i = 0; i < CASES; i++) {
                Tampering tampering = Tampering.values()[random.nextInt(Tampering.values().length)];
                int at = random.nextInt(stretch.size());
                List<Row> tampered = tampering.on(stretch, at, random);
                assertThrows(ContentRefusedException.class, () -> store.apply(tampered, head),
                        () -> "case of seed " + SEED + ": " + tampering + " at " + at);
                if (i % 500 == 0) assertEquals(before, store.position());
            }
            assertEquals(before, store.position());
            assertTrue(store.scrub().whole());
            store.apply(stretch, head);
            assertEquals(feed.live().size(), store.position().orElseThrow().rows());
        }
    }

    private static List<Row> stretch(TestingFeed feed) {
        List<Row> rows = new ArrayList<>(feed.putAll("b", 6));
        for (int i = 0; i < 6; i++)
            rows.add(feed.put("a" + i * 7, "{\"words\":\"改 " + i + "\"}"));
        for (int i = 1; i < 4; i++)
            rows.add(feed.drop("a" + i));
        return rows;
    }

    private enum Tampering {
        DROP {
            @Override
            void change(List<Row> rows, int at, Random random) {
                rows.remove(at);
            }
        },
        REPEAT {
            @Override
            void change(List<Row> rows, int at, Random random) {
                rows.add(random.nextInt(rows.size() + 1), rows.get(at));
            }
        },
        REORDER {
            @Override
            void change(List<Row> rows, int at, Random random) {
                Collections.swap(rows, at, (at + 1 + random.nextInt(rows.size() - 1)) % rows.size());
            }
        },
        WORDS {
            @Override
            void change(List<Row> rows, int at, Random random) {
                Row row = rows.get(at);
                String words = row.payload().map(text -> text.substring(0, random.nextInt(text.length())) + "x")
                        .orElse("{}");
                rows.set(at, new Row(row.kind(), row.id(), row.version(), row.seq(), Optional.of(words)));
            }
        },
        VERSION {
            @Override
            void change(List<Row> rows, int at, Random random) {
                int live = random.nextInt(12); // the version of a row that is gone says nothing
                Row row = rows.get(live);
                rows.set(live, new Row(row.kind(), row.id(), row.version() + 1 + random.nextInt(9), row.seq(),
                        row.payload()));
            }
        },
        IDENTITY {
            @Override
            void change(List<Row> rows, int at, Random random) {
                Row row = rows.get(at);
                boolean kind = random.nextBoolean();
                rows.set(at, new Row(kind ? "guide" : row.kind(), kind ? row.id() : row.id() + "x", row.version(),
                        row.seq(), row.payload()));
            }
        },
        SEQ {
            @Override
            void change(List<Row> rows, int at, Random random) {
                Row row = rows.get(at);
                long other = 1L + random.nextInt(200);
                rows.set(at, new Row(row.kind(), row.id(), row.version(), other == row.seq() ? 900 : other,
                        row.payload()));
            }
        },
        BURY {
            @Override
            void change(List<Row> rows, int at, Random random) {
                int live = random.nextInt(12);
                Row row = rows.get(live);
                rows.set(live, new Row(row.kind(), row.id(), row.version(), row.seq(), Optional.empty()));
            }
        };

        List<Row> on(List<Row> rows, int at, Random random) {
            List<Row> copy = new ArrayList<>(rows);
            change(copy, at, random);
            return copy;
        }

        abstract void change(List<Row> rows, int at, Random random);
    }
}
