package org.openhall.kiosk.shell;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import javafx.scene.Group;
import javafx.scene.Parent;

import org.junit.jupiter.api.Test;

import org.openhall.kiosk.ManualTimers;
import org.openhall.kiosk.machine.Machine;
import org.openhall.kiosk.sync.StaffLine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class ScreenHostTest {

    private final ManualTimers time = new ManualTimers();
    private final Queue<Runnable> work = new ArrayDeque<>();
    private final List<String> seen = new ArrayList<>();
    private final List<Throwable> faults = new ArrayList<>();
    private boolean busy;
    private final ScreenHost host = new ScreenHost(
            new ShellPorts(Runnable::run, work::add, time, time, Machine.BARE, () -> StaffLine.DEAD),
            screen -> seen.add("placed"), yes -> busy = yes, faults::add);

    @Test
    void answerArrivesWhileTheScreenStands() {
        host.show(screen());
        host.ask(() -> "answer", seen::add);
        work.remove().run();
        assertEquals(List.of("placed", "answer"), seen);
    }

    @Test
    void lateAnswerIsDropped() {
        host.show(screen());
        host.ask(() -> "late", seen::add);
        host.show(screen());
        work.remove().run();
        assertEquals(List.of("placed", "placed"), seen);
    }

    @Test
    void timersEndWithTheirScreen() {
        host.show(screen());
        host.after(Duration.ofSeconds(1), () -> seen.add("fired"));
        host.show(screen());
        time.pass(Duration.ofSeconds(2));
        assertFalse(seen.contains("fired"));
        assertEquals(0, time.pending());
    }

    @Test
    void onlyLongWaitsAreShown() {
        host.show(screen());
        host.ask(() -> "slow", seen::add);
        time.pass(Duration.ofMillis(299));
        assertFalse(busy);
        time.pass(Duration.ofMillis(1));
        assertTrue(busy);
        work.remove().run();
        assertFalse(busy);
    }

    @Test
    void whatAScreenThrowsIsAFault() {
        host.show(screen());
        host.<String>ask(() -> {
            throw new IllegalStateException("disk");
        }, seen::add);
        work.remove().run();
        host.guard(() -> {
            throw new IllegalStateException("view");
        });
        assertEquals(2, faults.size());
    }

    @Test
    void sameFaultHasTheSameCode() {
        IllegalStateException fault = new IllegalStateException("a");
        assertEquals(FaultCode.of(fault), FaultCode.of(fault));
        assertTrue(FaultCode.of(fault).text().matches("K-[0-9A-F]{4}"));
    }

    private static Screen screen() {
        Parent root = new Group();
        return new Screen() {
            @Override
            public Parent root() {
                return root;
            }

            @Override
            public List<String> trail() {
                return List.of();
            }
        };
    }
}
