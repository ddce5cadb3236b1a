package org.openhall.server.linting;

import java.lang.System.Logger.Level;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/** Lets a linter look every few seconds on a thread of its own, so that nothing that cannot wait waits for it. */
public final class LintTimer implements AutoCloseable {

    private static final int SECONDS = 2;

    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("hall-linter").daemon().factory());

    /** Starts. */
    public LintTimer(Linter linter) {
        ScheduledFuture<?> _ = timer.scheduleWithFixedDelay(() -> {
            try {
                linter.tick();
            } catch (RuntimeException | Error e) { // anything that came through would end the timer
                System.getLogger(LintTimer.class.getName()).log(Level.ERROR, "looking for findings failed", e);
            }
        }, 0, SECONDS, TimeUnit.SECONDS);
    }

    /** Ends, and waits for a look that is on. */
    @Override
    public void close() {
        timer.close();
    }
}
