package org.openhall.content.search;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.openhall.content.reading.Library;
import org.openhall.content.reading.Query;
import org.openhall.contract.content.CatalogueItem;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Readers see one state or the next while the index follows the content, never anything between. */
class ConcurrentSearchTest {

    private static final int STEPS = 80;

    @TempDir
    Path folder;

    @Test
    void searchingWhileRowsChangeFindsEachStateWhole() throws Exception {
        TestingRows rows = new TestingRows();
        for (CatalogueItem item : CatalogueRows.all())
            rows.put(CatalogueRows.id(item), item);
        Queue<String> trouble = new ConcurrentLinkedQueue<>();
        LibraryKeeper keeper = LibraryKeeper.open(folder, rows, InstantSource.fixed(Instant.EPOCH), Runnable::run,
                trouble::add);
        trouble.clear();
        int before = keeper.library().search(Query.of("救助")).total();
        AtomicBoolean done = new AtomicBoolean();
        try (ExecutorService readers = Executors.newFixedThreadPool(3)) {
            List<Future<Integer>> counts = java.util.stream.IntStream.range(0, 3)
                    .mapToObj(i -> readers.submit(() -> readUntil(done, keeper.library(), before))).toList();
            for (int i = 0; i < STEPS; i++)
                keeper.follow(rows.put("moving", TestingContent.item(TestingContent.imprint("流动救助 " + i), "c", "d",
                        String.valueOf(i), "第" + i + "步")));
            done.set(true);
            for (Future<Integer> count : counts)
                assertTrue(count.get() > 0);
        }
        assertEquals(List.of(), List.copyOf(trouble));
        assertEquals(before + 1, keeper.library().search(Query.of("救助")).total());
    }

    /** The moving row is there once, or not yet; never twice, never gone again. */
    private static int readUntil(AtomicBoolean done, Library library, int before) {
        int rounds = 0;
        boolean came = false;
        do {
            int total = library.search(Query.of("救助")).total();
            came |= total == before + 1;
            assertEquals(came ? before + 1 : before, total);
            library.list(org.openhall.content.reading.Filter.ALL, 0, 20);
            rounds++;
        } while (!done.get());
        return rounds;
    }
}
