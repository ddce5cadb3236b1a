package org.openhall.kiosk.input;

import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.util.Duration;

/** Does something at once, and again and again while a finger stays. UI thread only. */
final class PressRepeat {

    private final Runnable action;
    private final Timeline waiting;
    private final Timeline repeating;

    /**
     * Prepares it.
     *
     * @param wait from the first time to the second
     * @param pace from then on
     */
    PressRepeat(Runnable action, Duration wait, Duration pace) {
        this.action = action;
        this.repeating = new Timeline(new KeyFrame(pace, _ -> action.run()));
        this.repeating.setCycleCount(Animation.INDEFINITE);
        this.waiting = new Timeline(new KeyFrame(wait, _ -> repeat()));
    }

    void start() {
        stop();
        action.run();
        waiting.playFromStart();
    }

    /** Does it once. */
    void once() {
        action.run();
    }

    void stop() {
        waiting.stop();
        repeating.stop();
    }

    private void repeat() {
        action.run();
        repeating.playFromStart();
    }
}
