package org.openhall.kiosk.shell;

import java.time.Duration;

/** Waiting without sleeping: things to be done on the UI thread after a while. Called on the UI thread. */
public interface Timers {

    /** Does something once after that time, unless cancelled before. */
    Timer after(Duration wait, Runnable then);

    /** Something that will happen. */
    interface Timer {

        /** A timer that never was. */
        Timer NONE = () -> {};

        /** It shall not happen. Harmless when it has. */
        void cancel();
    }
}
