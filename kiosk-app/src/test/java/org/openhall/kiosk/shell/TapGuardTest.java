package org.openhall.kiosk.shell;

import java.time.Duration;
import javafx.scene.Node;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

import org.junit.jupiter.api.Test;

import org.openhall.kiosk.FxThread;
import org.openhall.kiosk.ManualTimers;
import org.openhall.kiosk.kit.IconShape;
import org.openhall.kiosk.kit.Target;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class TapGuardTest {

    private final ManualTimers time = new ManualTimers();
    private final TapGuard guard = new TapGuard(time);
    private final Target one = FxThread.ask(() -> new Target(() -> {}));
    private final Target other = FxThread.ask(() -> new Target(() -> {}));

    @Test
    void whatAppearedUnderTheFingerIsNotPressed() {
        assertTrue(passes(one, 100));
        assertFalse(passes(other, 104));
        assertFalse(passes(other, 104));
    }

    @Test
    void thePauseOverItIs() {
        assertTrue(passes(one, 100));
        time.pass(TapGuard.TWICE);
        assertTrue(passes(other, 100));
    }

    @Test
    void anotherPlaceIsMeant() {
        assertTrue(passes(one, 100));
        assertTrue(passes(other, 400));
    }

    @Test
    void theSameTargetStaysQuick() {
        assertTrue(passes(one, 100));
        time.pass(Duration.ofMillis(90));
        assertTrue(passes(one, 100));
    }

    @Test
    void aToolOfTheFrameCountsOnce() {
        Tool back = FxThread.ask(() -> new Tool(IconShape.BACK, "返回", () -> {}));
        assertTrue(passes(back, 100));
        assertFalse(passes(back, 100));
    }

    private boolean passes(Node target, double x) {
        MouseEvent press = new MouseEvent(MouseEvent.MOUSE_PRESSED, x, 50, x, 50, MouseButton.PRIMARY, 1, false, false,
                false, false, true, false, false, true, false, true, null).copyFor(target, target);
        guard.filter(press, 28);
        return !press.isConsumed();
    }
}
