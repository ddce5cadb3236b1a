package org.openhall.kiosk.shell;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertTrue;

class WallTimersTest {

    @Test
    void aTimerFires() throws InterruptedException {
        CountDownLatch fired = new CountDownLatch(1);
        try (WallTimers timers = new WallTimers(Runnable::run)) {
            timers.after(Duration.ofMillis(1), fired::countDown);

            assertTrue(fired.await(30, TimeUnit.SECONDS));
        }
    }

    @Test
    void whoAsksAWindowThatGoesForATimerIsNotPunished() {
        WallTimers timers = new WallTimers(Runnable::run);
        timers.close();

        assertDoesNotThrow(() -> timers.after(Duration.ofMillis(1), () -> {}));
    }
}
