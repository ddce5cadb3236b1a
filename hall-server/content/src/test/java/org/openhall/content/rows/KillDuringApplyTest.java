package org.openhall.content.rows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/**
 * kill -9 at random points of a program that applies changes without end: afterwards the file is exactly the state it
 * last reported as done, or the one it had begun. The number of kills is the system property {@code openhall.kills}.
 */
class KillDuringApplyTest {

    private static final int KILLS = Integer.getInteger("openhall.kills", 100);
    private static final int LANES = 2;
    private static final long SEED = 4711;

    @TempDir
    private Path folder;

    @Test
    void afterEveryKillTheContentIsAVerifiedState() throws Exception {
        QuickStart start = new QuickStart(Files.createDirectories(folder.resolve("start")), ApplyForever.class,
                folder.resolve("trained.db").toString(), folder.resolve("trained").toString(), "1", "10");
        try (ExecutorService pool = Executors.newFixedThreadPool(LANES)) {
            List<Future<Integer>> lanes = pool
                    .invokeAll(IntStream.range(0, LANES).mapToObj(lane -> lane(lane, start)).toList());
            int committed = 0;
            for (Future<Integer> lane : lanes)
                committed += lane.get();
            assertTrue(committed >= KILLS, "the program got too little done to be killed at: " + committed);
        }
    }

    private Callable<Integer> lane(int number, QuickStart start) {
        return () -> {
            Path file = folder.resolve("content" + number + ".db");
            Path ledger = folder.resolve("ledger" + number);
            Random random = new Random(SEED + number);
            for (int kill = 0; kill < KILLS / LANES; kill++) {
                run(start, file, ledger, random);
                check(file, Files.readAllLines(ledger), kill);
            }
            return (int) Files.readAllLines(ledger).stream().filter(line -> line.startsWith("done")).count();
        };
    }

    private static void run(QuickStart start, Path file, Path ledger, Random random) throws IOException,
            InterruptedException {
        long before = size(ledger);
        Process process = start.program(file.toString(), ledger.toString(), Long.toString(random.nextLong()))
                .redirectOutput(ledger.resolveSibling(ledger.getFileName() + ".log").toFile()).start();
        try {
            long enough = before + 80L * (1 + random.nextInt(8)); // a line of the ledger is about 80 bytes
            while (process.isAlive() && size(ledger) < enough)
                process.waitFor(1, TimeUnit.MILLISECONDS);
            process.waitFor(random.nextInt(20_000), TimeUnit.MICROSECONDS);
            assertTrue(process.isAlive(),
                    () -> "it ended by itself: " + read(ledger.resolveSibling(ledger.getFileName() + ".log")));
        } finally {
            process.destroyForcibly().waitFor();
        }
    }

    private static long size(Path ledger) throws IOException {
        return Files.exists(ledger) ? Files.size(ledger) : 0;
    }

    private static void check(Path file, List<String> ledger, int kill) {
        Optional<String> done = ledger.stream().filter(line -> line.startsWith("done ")).reduce((a, b) -> b)
                .map(line -> line.substring(5));
        Optional<String> begun = ledger.stream().filter(line -> line.startsWith("begun ")).reduce((a, b) -> b)
                .map(line -> line.substring(6));
        try (ContentStore store = ContentStore.open(file, what -> {})) {
            assertTrue(store.scrub().whole(), "kill " + kill);
            Optional<String> found = store.position().map(place -> place.seq() + " " + place.root());
            if (!found.equals(begun)) assertEquals(done, found, "kill " + kill);
        }
    }

    private static String read(Path log) {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            return e.toString();
        }
    }
}
