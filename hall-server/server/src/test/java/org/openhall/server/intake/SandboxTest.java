package org.openhall.server.intake;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class SandboxTest {

    private final Sandbox sandbox = new Sandbox(24, Duration.ofSeconds(60));

    @Test
    void aProgramThatEndsWellIsFine() {
        assertDoesNotThrow(() -> sandbox.run(Obedient.class, List.of()));
    }

    @Test
    void aGluttonIsRefused() {
        assertThrows(RefusedFileException.class, () -> sandbox.run(Glutton.class, List.of()));
    }

    @Test
    void aSleeperIsStopped() {
        Sandbox hasty = new Sandbox(24, Duration.ofMillis(300));

        assertTrue(assertThrows(RefusedFileException.class, () -> hasty.run(Sleeper.class, List.of())).getMessage()
                .contains("规定时间"));
    }

    static final class Obedient {
        public static void main(String[] arguments) {}
    }

    static final class Glutton {
        public static void main(String[] arguments) {
            byte[][] eaten = new byte[1000][];
            for (int i = 0; i < eaten.length; i++)
                eaten[i] = new byte[1 << 20];
            System.exit(eaten.length == 1000 ? 0 : 1);
        }
    }

    static final class Sleeper {
        public static void main(String[] arguments) throws InterruptedException {
            new CountDownLatch(1).await();
        }
    }
}
