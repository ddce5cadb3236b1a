package org.openhall.server.backup;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.openhall.content.database.Database;
import org.openhall.server.Patience;
import org.openhall.server.TestingHall;
import org.openhall.server.audit.Act;
import org.openhall.server.audit.AuditStore;
import org.openhall.server.audit.Entry;
import org.openhall.server.feed.FeedStore;
import org.openhall.server.feed.Release;
import org.openhall.server.hall.HallDatabase;
import org.openhall.server.hall.HallFolder;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The day on which the disk dies, while everybody works and backups are made: what was done before one began is in it. */
class RestoreDrillTest {

    private static final int BACKUPS = 5;
    private static final int KILLS = 8;

    @TempDir
    private Path folder;

    @Test
    void backupsMadeUnderLoadHoldAllThatWasDoneBeforeTheyBegan() throws Exception {
        try (KeptHall kept = new KeptHall(folder); ExecutorService pool = Executors.newFixedThreadPool(3)) {
            AtomicBoolean enough = new AtomicBoolean();
            ConcurrentLinkedQueue<String> released = new ConcurrentLinkedQueue<>();
            AtomicInteger noted = new AtomicInteger();
            List<Future<Integer>> writers = List.of(pool.submit(publisher("a", kept, enough, released)),
                    pool.submit(publisher("b", kept, enough, released)), pool.submit(auditor(kept, enough, noted)));
            List<Made> made = new ArrayList<>();
            for (int i = 0; i < BACKUPS; i++) {
                int before = released.size();
                Patience.until("more is released", () -> released.size() > before + 5);
                Set<String> done = Set.copyOf(released);
                int rows = noted.get();
                kept.hall.clock().move(Duration.ofMinutes(15));
                made.add(new Made(kept.desk.make(Occasion.QUARTER).file(), done, rows));
                assertTrue(released.size() >= done.size());
            }
            enough.set(true);
            for (Future<Integer> writer : writers)
                assertTrue(writer.get() > 0, "every writer got something done");
            for (Made each : made)
                holdsAll(kept, each, folder.resolve("again-" + made.indexOf(each)));
        }
    }

    private record Made(Path file, Set<String> before, int audited) {}

    private static Callable<Integer> publisher(String stem, KeptHall kept, AtomicBoolean enough,
            ConcurrentLinkedQueue<String> released) {
        return () -> {
            int no = 0;
            for (; !enough.get(); no++) {
                String id = stem + no;
                kept.hall.server().feed().release(List.of(Release.put(id, TestingHall.notice(id))), "张三",
                        kept.hall.clock().instant());
                released.add(id);
            }
            return no;
        };
    }

    private static Callable<Integer> auditor(KeptHall kept, AtomicBoolean enough, AtomicInteger noted) {
        AuditStore audit = new AuditStore(kept.database);
        return () -> {
            while (!enough.get()) {
                audit.append(kept.hall.clock().instant(), new Entry("a", Act.SAVED, "notice/x", ""));
                noted.incrementAndGet();
            }
            return noted.get();
        };
    }

    /** Restoring checks the file, the database, the audit, the counts and the state root; here what was done is counted. */
    private static void holdsAll(KeptHall kept, Made made, Path to) throws Exception {
        Restoration.Restored restored = kept.restore(made.file(), to);
        try (Database database = HallDatabase.open(new HallFolder(to))) {
            FeedStore feed = new FeedStore(database);
            Set<String> live = feed.live().keySet().stream().map(key -> key.id()).collect(Collectors.toSet());
            assertTrue(live.containsAll(made.before()), "released before it began");
            assertEquals(restored.counts().live(), live.size());
            assertTrue(feed.vouched().isPresent(), "there was a head to compare the rows with");
            AuditStore.Verified chain = new AuditStore(database).verify();
            assertTrue(chain.rows() > made.audited(), "noted before it began");
            assertTrue(chain.broken().isEmpty());
        }
    }

    @Test
    void aProcessKilledInTheMiddleLeavesTheEarlierOnesWholeAndNoHalfOne() throws Exception {
        try (KeptHall kept = new KeptHall(folder)) {
            kept.releaseNoise(2_000);
            Path first = kept.desk.make(Occasion.HAND).file();
            byte[] whole = Files.readAllBytes(first);
            for (int kill = 0; kill < KILLS; kill++) {
                Path said = folder.resolve("said");
                Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx128m", "--enable-native-access=ALL-UNNAMED", "-cp", System.getProperty("java.class.path"),
                        BackupForeverMain.class.getName(), kept.hall.folder().root().toString())
                        .redirectErrorStream(true).redirectOutput(said.toFile()).start();
                try {
                    Patience.until("it makes backups", () -> Files.readString(said).contains("begin"));
                    LockSupport.parkNanos(30_000_000L * kill); // somewhere else in it each time
                } finally {
                    process.destroyForcibly().waitFor();
                }
                for (BackupName name : kept.shelf().list())
                    Opening.look(kept.shelf().file(name), kept.key, Files.createTempDirectory(folder, "look"));
                assertEquals(Arrays.hashCode(whole), Arrays.hashCode(Files.readAllBytes(first)));
            }
            kept.hall.clock().move(Duration.ofDays(1));
            kept.desk.make(Occasion.HAND);
            assertFalse(Files.exists(kept.hall.folder().root().resolve("backup.work")));
            try (var files = Files.walk(kept.shelf().folder())) {
                assertTrue(files.noneMatch(file -> file.toString().endsWith(".part")));
            }
        }
    }
}
