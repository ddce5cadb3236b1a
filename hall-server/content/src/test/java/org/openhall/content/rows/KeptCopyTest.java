package org.openhall.content.rows;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Set;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.openhall.contract.feed.Row;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What stands in for a damaged file while nobody is there to mend it. */
class KeptCopyTest {

    private static final int PAGE = 4096;

    @TempDir
    private Path folder;
    private final TestingFeed feed = new TestingFeed();
    private Set<Row> kept;

    @BeforeEach
    void keepACopy() {
        try (ContentFolder content = open()) {
            content.store().apply(feed.putAll("a", 400), HeadSource.received(feed.head()));
            assertTrue(content.scrub().whole());
            content.keep();
            kept = rows(content);
            content.store().apply(feed.putAll("later", 5), HeadSource.received(feed.head()));
            content.store().settle();
        }
    }

    @Test
    void aFileThatCannotBeOpenedGivesWayToTheCopy() throws IOException {
        noise(0, 200);
        try (ContentFolder content = open()) {
            assertEquals(kept, rows(content));
            assertFalse(content.lost());
            assertFalse(content.damaged());
            content.store().apply(feed.live().stream().filter(row -> row.id().startsWith("later"))
                    .sorted(Comparator.comparingLong(Row::seq)).toList(), HeadSource.received(feed.head()));
            assertTrue(content.scrub().whole(), "and goes on from there");
            assertEquals(405, rows(content).size());
        }
    }

    @Test
    void aFileOfWhichMuchIsLostGivesWayToo() throws IOException {
        long pages = Files.size(folder.resolve("content-1.db")) / PAGE;
        for (long page = 8; page < pages; page++)
            noise(page * PAGE + 8, 64);
        try (ContentFolder content = open()) {
            assertTrue(rows(content).size() < 360 && content.damaged(), rows(content).size() + " rows");
            assertTrue(content.fallBack());
            assertEquals(kept, rows(content));
            assertFalse(content.fallBack(), "once");
        }
    }

    @Test
    void aRowOrTwoAreNoReasonToGoBack() throws IOException {
        long pages = Files.size(folder.resolve("content-1.db")) / PAGE;
        noise(pages * PAGE - 20, 4);
        try (ContentFolder content = open()) {
            Set<Row> left = rows(content);
            assertFalse(content.fallBack());
            assertEquals(left, rows(content));
        }
    }

    @Test
    void contentWithoutACopyIsLostAndSaysSo() throws IOException {
        noise(0, 200);
        noise(folder.resolve("kept.db"), 3 * PAGE, 2 * PAGE);
        try (ContentFolder content = open()) {
            assertTrue(content.lost());
            assertEquals(Set.of(), rows(content));
            content.store().apply(feed.live().stream().sorted(Comparator.comparingLong(Row::seq)).toList(),
                    HeadSource.received(feed.head()));
            assertFalse(content.lost(), "until it has come again");
        }
    }

    private ContentFolder open() {
        return ContentFolder.open(folder, what -> {});
    }

    private static Set<Row> rows(ContentFolder content) {
        Set<Row> rows = new HashSet<>();
        content.forEach(rows::add);
        return rows;
    }

    private void noise(long at, int bytes) throws IOException {
        noise(folder.resolve("content-1.db"), at, bytes);
    }

    private static void noise(Path file, long at, int bytes) throws IOException {
        try (RandomAccessFile raw = new RandomAccessFile(file.toFile(), "rw")) {
            raw.seek(at);
            raw.write("x".repeat(bytes).getBytes(StandardCharsets.US_ASCII));
        }
    }
}
