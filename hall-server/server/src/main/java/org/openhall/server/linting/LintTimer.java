package org.openhall.server.linting;

import java.lang.System.Logger.Level;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/**
 * Lets a linter look every few seconds on a thread of its own, so that nothing that cannot wait waits for it. After each
 * piece of work it rests for as long as that took: it never has much more than half a core while kiosks and pages want theirs.
 */
public final class LintTimer implements AutoCloseable {

    private static final int SECONDS = 2;
    /** A piece that took longer had to wait itself. */
    private static final long LONGEST_REST = TimeUnit.MILLISECONDS.toNanos(100);

    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("hall-linter").daemon().factory());
    private final CountDownLatch closing = new CountDownLatch(1);
    private final Linter linter;

    /** Starts. */
    public LintTimer(Linter linter) {
        this.linter = linter;
        ScheduledFuture<?> _ = timer.scheduleWithFixedDelay(() -> {
            try {
                look();
            } catch (RuntimeException | Error e) { // anything that came through would end the timer
                System.getLogger(LintTimer.class.getName()).log(Level.ERROR, "looking for findings failed", e);
            }
        }, 0, SECONDS, TimeUnit.SECONDS);
    }

    private void look() {
        boolean more = true;
        while (more) {
            long start = System.nanoTime();
            more = linter.step() && !closed(Math.min(System.nanoTime() - start, LONGEST_REST));
        }
    }

    /** Whether it is closed within that time. */
    private boolean closed(long nanos) {
        try {
            return closing.await(nanos, TimeUnit.NANOSECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    /** Ends after the piece of work that is on. */
    @Override
    public void close() {
        closing.countDown();
        timer.close();
    }
}
