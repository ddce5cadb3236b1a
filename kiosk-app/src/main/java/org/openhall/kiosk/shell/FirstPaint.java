package org.openhall.kiosk.shell;

import java.util.function.BooleanSupplier;

import javafx.application.Platform;
import javafx.scene.Scene;

/**
 * Tells once that what a scene was waiting for stands on the glass: after the pulse that laid it out comes one more, and
 * the toolkit begins no pulse before the picture of the one before is handed over. UI thread only.
 */
public final class FirstPaint implements Runnable {

    private final Scene scene;
    private final BooleanSupplier complete;
    private final Runnable painted;
    private boolean laidOut;

    /**
     * Watches nothing until {@link #watch()}.
     *
     * @param complete whether everything that belongs to the picture is in the scene
     * @param painted run once, on the UI thread
     */
    public FirstPaint(Scene scene, BooleanSupplier complete, Runnable painted) {
        this.scene = scene;
        this.complete = complete;
        this.painted = painted;
    }

    /** Begins to watch. */
    public void watch() {
        scene.addPostLayoutPulseListener(this);
    }

    /** One pulse of the scene. */
    @Override
    public void run() {
        if (laidOut) {
            scene.removePostLayoutPulseListener(this);
            painted.run();
        } else if (complete.getAsBoolean()) {
            laidOut = true;
            Platform.requestNextPulse();
        }
    }
}
