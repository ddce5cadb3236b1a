package org.openhall.kiosk.sync;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.openhall.kiosk.sync.Freshness.State;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** A real hall whose clock is right, and devices whose clocks are not. */
class WrongClockTest {

    private static final Instant TODAY = Instant.parse("2026-11-24T01:00:00Z");

    private final AtomicReference<Instant> hallClock = new AtomicReference<>(TODAY);
    @TempDir
    private Path home;
    private TestingHall hall;

    @BeforeEach
    void open() {
        hall = new TestingHall(home.resolve("hall"), hallClock::get);
    }

    @AfterEach
    void close() {
        hall.close();
    }

    private TestingDevice device(Duration ahead) {
        return new TestingDevice(home.resolve("device"), InstantSource.fixed(TODAY.plus(ahead)));
    }

    private void enrol(TestingDevice device) throws IOException {
        device.enrol(hall.server().invitations().invite("一号机", "kiosk", "测试员"));
    }

    private static void follows(TestingDevice device, long seq) {
        SyncCycle cycle = device.cycle(UnaryOperator.identity());
        device.reach(cycle, seq);
        TestingDevice.until(() -> cycle.run() == Trouble.NONE, "last told " + device.told.getLast());
        assertEquals(State.FRESH, device.told.getLast().state());
        assertEquals("", device.told.getLast().code());
        assertEquals(TODAY, device.identity().hallTime().orElseThrow()
                .truncatedTo(java.time.temporal.ChronoUnit.HOURS), "the wall clock left a trace");
    }

    @ParameterizedTest
    @ValueSource(strings = {"P2D", "P365D"})
    void aClockThatRunsAheadComesInAndThenABatteryDies(Duration ahead) throws IOException {
        try (TestingDevice device = device(ahead)) {
            enrol(device);
            follows(device, hall.publish("a", 5)); // empty
        }
        try (TestingDevice device = device(ahead)) {
            follows(device, hall.publish("b", 5)); // filled
        }
        try (TestingDevice device = device(Duration.ofDays(-3 * 365))) {
            follows(device, hall.publish("c", 5));
        }
    }

    @Test
    void anExpiredHeadOfAHallThatAnswersIsToldWithItsCode() throws IOException {
        try (TestingDevice device = device(Duration.ofDays(3))) {
            enrol(device);
            follows(device, hall.publish("a", 5));

            hallClock.set(TODAY.minus(Duration.ofDays(5)));
            hall.restart();
            assertEquals(Trouble.EXPIRED, device.cycle(UnaryOperator.identity()).run());
        }
        try (TestingDevice device = device(Duration.ofDays(2))) {
            SyncCycle cycle = device.cycle(UnaryOperator.identity());
            assertEquals(Trouble.EXPIRED, cycle.run());
            Freshness told = device.told.getLast();
            assertEquals(State.STALE, told.state());
            assertTrue(told.reachable());
            assertEquals("S-UNV-06", told.code());
            assertFalse(Trouble.advice(told.code()).isEmpty());
            assertEquals(5, device.position().orElseThrow().rows(), "what was verified stays");
        }
    }
}
