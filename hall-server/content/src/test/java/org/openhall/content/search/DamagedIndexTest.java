package org.openhall.content.search;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.openhall.content.reading.Filter;
import org.openhall.content.reading.Query;
import org.openhall.contract.content.CatalogueItem;
import org.openhall.contract.feed.RowKey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Whatever happens to the index files, the library has everything again after the next opening, and keeps in step. */
class DamagedIndexTest {

    private static final int DAMAGES = 25;

    @TempDir
    Path folder;
    private final TestingRows rows = new TestingRows();
    private final List<String> trouble = new ArrayList<>();
    private int expected;

    @BeforeEach
    void build() {
        for (CatalogueItem item : CatalogueRows.all())
            rows.put(CatalogueRows.id(item), item);
        expected = hits(open());
        assertTrue(expected > 10, "救助 occurs in the real rows");
        trouble.clear();
    }

    @Test
    void opensWithoutBuildingWhenNothingChanged() throws IOException {
        List<Path> before = files();
        assertEquals(expected, hits(open()));
        assertEquals(before, files());
        assertEquals(List.of(), trouble);
    }

    @Test
    void aMissingFileIsMade() throws IOException {
        for (int i = 0; i < 2; i++) {
            Path file = files().get(i);
            Files.delete(file);
            assertHealed("without " + file.getFileName());
        }
    }

    @Test
    void aCutFileIsMade() throws IOException {
        Random random = new Random(1);
        for (int i = 0; i < 2; i++) {
            Path file = files().get(i);
            byte[] bytes = Files.readAllBytes(file);
            Files.write(file, java.util.Arrays.copyOf(bytes, random.nextInt(bytes.length)));
            assertHealed("cut " + file.getFileName());
        }
    }

    @Test
    void alteredBytesAreNoticedWhereverTheyAre() throws IOException {
        Random random = new Random(2);
        for (int i = 0; i < DAMAGES; i++) {
            Path file = files().get(random.nextInt(files().size()));
            byte[] bytes = Files.readAllBytes(file);
            int at = random.nextInt(bytes.length);
            bytes[at] ^= (byte) (1 + random.nextInt(255));
            Files.write(file, bytes);
            assertHealed("byte " + at + " of " + file.getFileName());
        }
    }

    @Test
    void leftoversOfAnUnfinishedWriteAreSweptAway() throws IOException {
        Files.writeString(folder.resolve("segment-99.idx"), "half");
        LibraryKeeper keeper = open();
        keeper.follow(rows.put("new", TestingContent.item(TestingContent.imprint("新增事项"), "c", "d", "1", "正文")));
        assertFalse(Files.exists(folder.resolve("segment-99.idx")));
        assertEquals(1, keeper.library().search(Query.of("新增事项")).total());
    }

    @Test
    void rowsThatChangedWhileTheProgramWasOffAreCaughtUp() {
        rows.put("new", TestingContent.item(TestingContent.imprint("新增救助事项"), "c", "d", "1", "正文"));
        rows.remove(new RowKey("item", CatalogueRows.id(CatalogueRows.all().getFirst())));
        LibraryKeeper keeper = open();
        assertEquals(1, keeper.library().search(Query.of("新增救助事项")).total());
        assertEquals(keeper.indexed().seq(), rows.position().orElseThrow().seq());
        assertEquals(hits(fresh()), hits(keeper));
    }

    @Test
    void anotherHistoryIsIndexedAnew() {
        rows.fork();
        LibraryKeeper keeper = open();
        assertEquals(2, keeper.indexed().epoch());
        assertEquals(expected, hits(keeper));
    }

    @Test
    void manySmallStepsEndWhereOneBuildWould() {
        LibraryKeeper keeper = open();
        Random random = new Random(3);
        List<CatalogueItem> items = CatalogueRows.all();
        for (int i = 0; i < 60; i++) {
            CatalogueItem item = items.get(random.nextInt(items.size()));
            String id = CatalogueRows.id(items.get(random.nextInt(items.size())));
            keeper.follow(i % 5 == 0 ? rows.remove(new RowKey("item", id)) : rows.put(id, item));
        }
        assertEquals(hits(fresh()), hits(keeper));
        assertEquals(fresh().library().holdings(), keeper.library().holdings());
        assertEquals(fresh().library().list(Filter.ALL, 0, 500), keeper.library().list(Filter.ALL, 0, 500));
        assertEquals(List.of(), trouble);
    }

    @Test
    void theOldIndexServesWhileTheNewOneIsBuilt() {
        Queue<Runnable> waiting = new ArrayDeque<>();
        rows.put("new", TestingContent.item(TestingContent.imprint("新增事项"), "c", "d", "1", "正文"));
        LibraryKeeper keeper = LibraryKeeper.open(folder, rows, InstantSource.fixed(Instant.EPOCH), waiting::add,
                trouble::add);
        assertEquals(expected, hits(keeper));
        assertEquals(0, keeper.library().search(Query.of("新增事项")).total());
        waiting.remove().run();
        assertEquals(1, keeper.library().search(Query.of("新增事项")).total());
    }

    @Test
    void aFileCutWhileInUseGivesLessAndIsMadeAgain() throws IOException {
        LibraryKeeper keeper = open();
        for (Path file : files())
            try (java.io.RandomAccessFile cut = new java.io.RandomAccessFile(file.toFile(), "rw")) {
                cut.setLength(1);
            }
        hits(keeper);
        keeper.library().suggest("救", 5);
        hits(open());
        assertEquals(expected, hits(open()));
    }

    private void assertHealed(String what) {
        trouble.clear();
        LibraryKeeper keeper = open();
        assertEquals(expected, hits(keeper), what);
        assertFalse(trouble.isEmpty(), what + " went unnoticed");
    }

    private LibraryKeeper open() {
        return LibraryKeeper.open(folder, rows, InstantSource.fixed(Instant.EPOCH), Runnable::run, trouble::add);
    }

    private LibraryKeeper fresh() {
        return LibraryKeeper.open(folder.resolve("fresh" + trouble.size()), rows, InstantSource.fixed(Instant.EPOCH),
                Runnable::run, trouble::add);
    }

    private static int hits(LibraryKeeper keeper) {
        return keeper.library().search(Query.of("救助")).total();
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }
}
