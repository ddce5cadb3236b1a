package org.openhall.kiosk.shell;

import java.time.Duration;
import javafx.scene.Node;
import javafx.scene.input.MouseEvent;

/** Something that happens when a finger stays on a place: for those who know of it. UI thread only. */
final class Hold {

    /** So long a finger stays. */
    static final Duration TIME = Duration.ofSeconds(3);

    private final Timers timers;
    private final Runnable then;
    private Timers.Timer timer = Timers.Timer.NONE;

    private Hold(Timers timers, Runnable then) {
        this.timers = timers;
        this.then = then;
    }

    /** Lets that happen when a finger stays there. */
    static void on(Node place, Timers timers, Runnable then) {
        Hold hold = new Hold(timers, then);
        place.addEventHandler(MouseEvent.MOUSE_PRESSED, _ -> hold.pressed());
        place.addEventHandler(MouseEvent.MOUSE_RELEASED, _ -> hold.timer.cancel());
        place.addEventHandler(MouseEvent.MOUSE_EXITED, _ -> hold.timer.cancel());
    }

    private void pressed() {
        timer.cancel();
        timer = timers.after(TIME, then);
    }
}
