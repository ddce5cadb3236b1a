package org.openhall.kiosk.sync;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** A hall that has too much to do says so, and how long to stay away: a kiosk does. */
class BusyHallTest {

    private final InstantSource clock = InstantSource.system();
    @TempDir
    private Path home;

    @Test
    void aFirstFillingComesBackLaterAndIsDone() throws IOException {
        try (TestingHall hall = new TestingHall(home.resolve("hall"), clock);
                TestingDevice device = new TestingDevice(home.resolve("device"), clock)) {
            device.enrol(hall.server().invitations().invite("一号机", "kiosk", "测试员"));
            hall.publish("a", 30);
            hall.restart(); // with a snapshot of them
            AtomicBoolean busy = new AtomicBoolean(true);
            SyncCycle cycle = device.cycle(wire -> new Crowded(wire, busy));

            assertEquals(Trouble.BUSY, cycle.run());
            assertEquals(Duration.ofSeconds(20), cycle.asked());
            assertEquals("S-NET-03", device.told.getLast().code());
            assertTrue(device.told.getLast().reachable());

            busy.set(false);
            device.reach(cycle, 30);
            assertEquals(Duration.ZERO, cycle.asked());
        }
    }

    @Test
    void theHallsWordIsALeastTimeWithinReasonAndScattered() {
        Random dice = new Random(1);
        Duration shortest = Duration.ofDays(1);
        Duration longest = Duration.ZERO;
        for (int i = 0; i < 1_000; i++) {
            Duration pause = Pace.backoff(1, Duration.ofSeconds(20), dice);
            shortest = pause.compareTo(shortest) < 0 ? pause : shortest;
            longest = pause.compareTo(longest) > 0 ? pause : longest;
            assertTrue(Pace.backoff(1, Duration.ofDays(30), dice).compareTo(Duration.ofMinutes(8)) < 0);
            assertTrue(Pace.backoff(3, Duration.ZERO, dice).toMillis() <= 4_000);
        }
        assertTrue(shortest.toSeconds() >= 20, shortest.toString());
        assertTrue(longest.minus(shortest).toSeconds() >= 8, "all come back together: " + shortest + " " + longest);
    }

    /** Sends everybody away from the snapshots. */
    private record Crowded(Wire wire, AtomicBoolean busy) implements Wire {

        @Override
        public Answer send(Ask ask) throws IOException {
            return ask.path().contains("/snapshot") && busy.get()
                    ? new Answer(503, new ByteArrayInputStream("{\"code\":\"busy\"}".getBytes(
                            java.nio.charset.StandardCharsets.US_ASCII)), Optional.of(Duration.ofSeconds(20)))
                    : wire.send(ask);
        }

        @Override
        public void close() {
            wire.close();
        }
    }
}
