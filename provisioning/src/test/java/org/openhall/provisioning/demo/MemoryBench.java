package org.openhall.provisioning.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;

import org.openhall.provisioning.programs.House;
import org.openhall.provisioning.programs.RunningProgram;

/**
 * Resident memory (proportional share) of the kiosk with 20,000 items beside the demo's content: at its first home
 * screen, and the most of what is seen at each stop of the citizen's tour, which types, searches, opens items, documents
 * and page pictures by real taps; against an empty JavaFX window on the same screen with the same flags. The tour is
 * taken twice: as a citizen, and with the demo's screenshots, which are no work of the product's. Other programs that
 * run at the time share fonts and libraries and make a share smaller: measure alone.
 */
final class MemoryBench {

    private static final int MANY = 20_000;
    private static final long TARGET_MB = 300;
    private static final Duration TOUR = Duration.ofMinutes(10);
    private static final String STOP = "TOUR ";
    private static final String CUT = "TOUR cut the cable";

    private MemoryBench() {}

    /** Prints a table. */
    public static void main(String[] args) throws Exception {
        Path folder = Files.createTempDirectory("memory-bench");
        House house = House.ofScript();
        EmptyWindow empty = EmptyWindow.prepare(house, folder);
        try (VirtualDisplay display = VirtualDisplay.start()) {
            KioskFolder kiosk = KioskFolder.make(house, folder.resolve("many"), display, MANY);
            long peer;
            try (Measured window = Measured.start(empty.program(true), display.name(), folder.resolve("log"))) {
                peer = window.pss();
            }
            row("empty JavaFX window", peer, peer);
            try (Measured home = Measured.start(kiosk.kiosk(), display.name(), folder.resolve("log"))) {
                row("kiosk, 20,000 items, first home screen", home.pss(), peer);
            }
            long[] toured = tour(kiosk, display, folder, List.of());
            row("kiosk, 20,000 items, most during a tour", toured[0], peer);
            row("kiosk, 20,000 items, last stop of the tour", toured[1], peer);
            long[] pictured = tour(kiosk, display, folder, List.of(folder.resolve("pictures").toString()));
            row("the same tour with 16 screenshots, most", pictured[0], peer);
        } finally {
            KioskFolder.remove(folder);
        }
    }

    /** The most and the last of what is seen at the stops. */
    private static long[] tour(KioskFolder kiosk, VirtualDisplay display, Path folder, List<String> pictures) {
        ProcessBuilder builder = kiosk.kiosk();
        builder.command().add("--tour");
        builder.command().addAll(pictures);
        AtomicLong most = new AtomicLong();
        AtomicLong last = new AtomicLong();
        RunningProgram server = kiosk.hall().serve();
        try (Measured touring = Measured.start(builder, display.name(), folder.resolve("log"))) {
            RunningProgram program = touring.program();
            CompletableFuture<String> cut = program.line(line -> line.equals(CUT));
            CompletableFuture<String> watched = program.line(line -> {
                if (line.startsWith(STOP)) last.set(pss(touring));
                most.accumulateAndGet(last.get(), Math::max);
                return false;
            });
            program.await(cut, TOUR, "市民路线前半");
            server.close();
            program.await(program.ending(), TOUR, "市民路线后半");
            watched.cancel(false);
        } finally {
            server.close();
        }
        return new long[]{most.get(), last.get()};
    }

    private static long pss(Measured program) {
        try {
            return program.pss();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void row(String what, long megabytes, long peer) {
        System.out.printf("%-46s %6d MB PSS %8.2f x empty window%s%n", what, megabytes, (double) megabytes / peer,
                megabytes > TARGET_MB ? "  LOSS (target " + TARGET_MB + " MB)" : "");
    }
}
