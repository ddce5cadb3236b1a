package org.openhall.kiosk.shell;

import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/** Timers on real time. Close it to let its one thread go. */
public final class WallTimers implements Timers, AutoCloseable {

    private final ScheduledExecutorService clockwork = Executors
            .newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().name("timers").factory());
    private final Executor ui;

    /** Timers that fire on that thread. */
    public WallTimers(Executor ui) {
        this.ui = ui;
    }

    @Override
    public Timer after(Duration wait, Runnable then) {
        AtomicBoolean off = new AtomicBoolean();
        try {
            Future<?> due = clockwork.schedule(() -> ui.execute(() -> {
                if (!off.get()) then.run();
            }), wait.toMillis(), TimeUnit.MILLISECONDS);
            return () -> {
                off.set(true);
                due.cancel(false);
            };
        } catch (RejectedExecutionException e) {
            return () -> {}; // closed: a window that goes may still ask for one, and nobody is left to hear it
        }
    }

    @Override
    public void close() {
        clockwork.shutdownNow();
    }
}
