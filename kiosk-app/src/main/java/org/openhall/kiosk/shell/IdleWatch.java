package org.openhall.kiosk.shell;

import java.time.Duration;
import java.util.function.Consumer;

/** Watches for touches and turns the {@link IdleReducer}. UI thread only. */
final class IdleWatch {

    /** Without a touch for so long, the kiosk asks whether somebody is there. */
    static final Duration QUIET = Duration.ofSeconds(60);

    private final Timers timers;
    private final ScreenLoop<IdleState, IdleEvent, IdleEffect> loop;
    private Timers.Timer timer = Timers.Timer.NONE;

    /**
     * A watch that is not yet running.
     *
     * @param show puts the question on the screen, counts it down, takes it away
     * @param perform wipes, leads to the attract loop or home
     */
    IdleWatch(Timers timers, Consumer<IdleState> show, Consumer<IdleEffect> perform) {
        this.timers = timers;
        this.loop = new ScreenLoop<>(new IdleState.Active(), IdleReducer::next, show, effect -> {
            switch (effect) {
                case WAIT_QUIET -> wait(QUIET, IdleEvent.QUIET_OVER);
                case WAIT_SECOND -> wait(Duration.ofSeconds(1), IdleEvent.SECOND_OVER);
                case WIPE, SHOW_ATTRACT, SHOW_HOME -> perform.accept(effect);
            }
        });
    }

    IdleState state() {
        return loop.state();
    }

    void send(IdleEvent event) {
        loop.send(event);
    }

    private void wait(Duration time, IdleEvent then) {
        timer.cancel();
        timer = timers.after(time, () -> loop.send(then));
    }
}
