package org.openhall.devices.pace;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Time is turned by hand: an hour passes as fast as the watch rests. */
class DeviceWatchTest {

    private static final Duration PAUSE = Duration.ofMillis(100);

    @TempDir
    private Path folder;

    private Duration now = Duration.ZERO;
    private final List<Duration> looks = new ArrayList<>();
    private boolean there;

    private class Counted implements Watched {
        @Override
        public boolean look() {
            looks.add(now);
            return there;
        }

        @Override
        public void close() {}
    }

    /** Watches for so long, and does something at a moment. */
    private void watch(Duration length, Optional<Path> port, Duration when, Runnable deed) {
        AtomicInteger done = new AtomicInteger();
        new DeviceWatch(new Counted(), PAUSE, port, time -> {
            now = now.plus(time);
            if (now.compareTo(when) >= 0 && done.getAndIncrement() == 0) deed.run();
            return now.compareTo(length) >= 0;
        });
    }

    private void watch(Duration length) {
        watch(length, Optional.empty(), length, () -> {});
    }

    @Test
    void anAbsentDeviceIsLookedAtEverMoreSeldom() {
        watch(Duration.ofHours(1));
        assertEquals(List.of(0L, 1L, 3L, 7L, 15L, 31L, 61L, 91L), looks.subList(0, 8).stream().map(Duration::toSeconds)
                .toList());
        assertTrue(looks.size() <= 125, "looks in an hour: " + looks.size());
    }

    @Test
    void aDeviceThatIsThereIsLookedAtAtItsPace() {
        there = true;
        watch(Duration.ofMinutes(1));
        assertEquals(600, looks.size());
    }

    @Test
    void aPortThatAppearsIsLookedAtWithinASecond() {
        Path port = folder.resolve("idreader");
        Duration plugged = Duration.ofSeconds(100);
        watch(Duration.ofSeconds(110), Optional.of(port), plugged, () -> {
            make(port);
            there = true;
        });
        Duration seen = looks.stream().filter(look -> look.compareTo(plugged) >= 0).findFirst().orElseThrow();
        assertTrue(seen.minus(plugged).compareTo(Duration.ofSeconds(1)) <= 0, "seen at " + seen);
    }

    /** A port that is there and whose device says nothing is as absent as any. */
    @Test
    void aDeadPortCostsNoMore() {
        Path port = folder.resolve("idreader");
        make(port);
        watch(Duration.ofHours(1), Optional.of(port), Duration.ZERO, () -> {});
        assertTrue(looks.size() <= 125, "looks in an hour: " + looks.size());
    }

    @Test
    void afterItWasThereTheWaitBeginsAnew() {
        watch(Duration.ofMinutes(10), Optional.empty(), Duration.ofMinutes(5), () -> there = true);
        long again = looks.stream().filter(look -> look.compareTo(Duration.ofMinutes(5)) >= 0).count();
        assertTrue(again > 2000, "looks after it came: " + again);
    }

    @Test
    void aFaultInWhoeverIsToldNeitherEndsNorSpins() {
        List<Throwable> told = new ArrayList<>();
        Thread.currentThread().setUncaughtExceptionHandler((_, e) -> told.add(e));
        try {
            new DeviceWatch(new Counted() {
                @Override
                public boolean look() {
                    super.look();
                    throw new IllegalStateException("a fault of the listener");
                }
            }, PAUSE, Optional.empty(), time -> {
                now = now.plus(time);
                return now.compareTo(Duration.ofHours(1)) >= 0;
            });
        } finally {
            Thread.currentThread().setUncaughtExceptionHandler(null);
        }
        assertTrue(looks.size() > 60 && looks.size() <= 125, "looks: " + looks.size());
        assertEquals(looks.size(), told.size());
    }

    @Test
    void closingEndsIt() throws InterruptedException {
        CountDownLatch looked = new CountDownLatch(1);
        AtomicInteger closed = new AtomicInteger();
        Watched device = new Watched() {
            @Override
            public boolean look() {
                looked.countDown();
                return false;
            }

            @Override
            public void close() {
                closed.incrementAndGet();
            }
        };
        try (DeviceWatch watch = new DeviceWatch("test", device, PAUSE, Optional.empty())) {
            looked.await();
            assertEquals(0, closed.get(), watch::toString);
        }
        assertEquals(2, closed.get(), "once to end a look, once for what that look opened");
    }

    private static void make(Path path) {
        try {
            Files.createFile(path);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
