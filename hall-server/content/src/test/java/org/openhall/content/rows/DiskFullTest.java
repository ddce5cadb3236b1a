package org.openhall.content.rows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.openhall.content.database.StorageException;
import org.openhall.content.database.StorageException.Fault;
import org.openhall.contract.feed.Row;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** No room while applying: refused by name, nothing changed, and it goes on once there is room again. */
class DiskFullTest {

    private static final int MANY = 12_000;

    @TempDir
    private Path folder;
    private final TestingFeed feed = new TestingFeed();

    @Test
    void aFileThatMayNotGrow() {
        try (ContentStore store = ContentStore.open(folder.resolve("content.db"), what -> {})) {
            store.apply(feed.putAll("a", 100), HeadSource.received(feed.head()));
            store.database().bare("set a limit", handle -> handle.execute("PRAGMA max_page_count=60"));
            List<Row> rows = feed.putAll("b", MANY);

            refused(store, rows, feed.head());

            store.database().bare("lift the limit", handle -> handle.execute("PRAGMA max_page_count=1000000"));
            store.apply(rows, HeadSource.received(feed.head()));
            assertEquals(MANY + 100, store.position().orElseThrow().rows());
        }
    }

    @Test
    void aFullDisk() throws IOException, InterruptedException {
        Assumptions.assumeTrue(run("mount", "-t", "tmpfs", "-o", "size=2m", "tmpfs", folder.toString()),
                "only root can mount a small disk");
        try (ContentStore store = ContentStore.open(folder.resolve("content.db"), what -> {})) {
            store.apply(feed.putAll("a", 100), HeadSource.received(feed.head()));
            Path ballast = Files.write(folder.resolve("ballast"), new byte[1_000_000]);
            List<Row> rows = feed.putAll("b", MANY);

            refused(store, rows, feed.head());

            Files.delete(ballast);
            assertTrue(run("mount", "-o", "remount,size=32m", folder.toString()));
            store.apply(rows, HeadSource.received(feed.head()));
            assertTrue(store.scrub().whole());
        } finally {
            run("umount", folder.toString());
        }
    }

    private static void refused(ContentStore store, List<Row> rows, SignedHead head) {
        StorageException full = assertThrows(StorageException.class,
                () -> store.apply(rows, HeadSource.received(head)));
        assertEquals(Fault.FULL, full.fault());
        assertEquals(100, store.position().orElseThrow().rows());
        assertTrue(store.scrub().whole());
    }

    private static boolean run(String... command) throws IOException, InterruptedException {
        try {
            return new ProcessBuilder(command).redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD).start().waitFor() == 0;
        } catch (IOException e) {
            return false; // no such command here
        }
    }
}
