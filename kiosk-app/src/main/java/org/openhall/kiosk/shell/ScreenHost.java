package org.openhall.kiosk.shell;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Holds the screen that is shown: enters and exits it, cancels its timers, drops answers that come after it was left.
 * A screen cannot forget. UI thread only.
 */
final class ScreenHost {

    /** A wait longer than this is shown. */
    static final Duration SLOW = Duration.ofMillis(300);

    private final ShellPorts ports;
    private final Consumer<Screen> place;
    private final Consumer<Boolean> busy;
    private final Consumer<Throwable> fault;
    private final List<Timers.Timer> timers = new ArrayList<>();
    private Screen shown;
    private long generation;
    private int asked;
    private Timers.Timer slow = Timers.Timer.NONE;

    /**
     * An empty host.
     *
     * @param place puts a screen into the frame
     * @param busy shows or hides that something takes its time
     * @param fault told of what a screen threw
     */
    ScreenHost(ShellPorts ports, Consumer<Screen> place, Consumer<Boolean> busy, Consumer<Throwable> fault) {
        this.ports = ports;
        this.place = place;
        this.busy = busy;
        this.fault = fault;
    }

    Screen shown() {
        return shown;
    }

    /** Whether nothing that was asked is still to be answered. */
    boolean quiet() {
        return asked == 0;
    }

    /** Leaves the present screen and enters that one. */
    void show(Screen screen) {
        leave();
        shown = screen;
        place.accept(screen);
        guard(screen::enter);
    }

    /** Runs something of a screen; what it throws becomes the fault page. */
    void guard(Runnable part) {
        try {
            part.run();
        } catch (RuntimeException e) {
            fault.accept(e);
        }
    }

    <T> void ask(Supplier<T> question, Consumer<T> answer) {
        long mine = generation;
        if (asked++ == 0) slow = ports.timers().after(SLOW, () -> busy.accept(true));
        ports.work().execute(() -> {
            try {
                T found = question.get();
                ports.ui().execute(() -> answered(mine, () -> answer.accept(found)));
            } catch (RuntimeException | Error e) {
                ports.ui().execute(() -> answered(mine, () -> fault.accept(e)));
            }
        });
    }

    Timers.Timer after(Duration wait, Runnable then) {
        Timers.Timer timer = ports.timers().after(wait, () -> guard(then));
        timers.add(timer);
        return timer;
    }

    private void answered(long asker, Runnable then) {
        if (asker != generation) return;
        if (--asked == 0) notBusy();
        guard(then);
    }

    private void leave() {
        generation++;
        asked = 0;
        notBusy();
        timers.forEach(Timers.Timer::cancel);
        timers.clear();
        if (shown != null) guard(shown::exit);
    }

    private void notBusy() {
        slow.cancel();
        busy.accept(false);
    }
}
