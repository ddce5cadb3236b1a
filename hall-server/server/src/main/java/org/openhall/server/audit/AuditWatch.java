package org.openhall.server.audit;

import java.lang.System.Logger.Level;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;

import org.openhall.server.audit.AuditStore.Verified;

/**
 * Whether the audit is whole, at any time and at once: how far it was found whole stays in memory, and only rows that came
 * since are looked at. That is enough against whoever works with the program, which changes no row; whoever has the file in
 * hand is found out by a look from the beginning, which takes seconds and runs on a thread of its own. Thread-safe.
 */
public final class AuditWatch implements AutoCloseable {

    private static final int PIECE = 10_000;

    private final AuditStore audit;
    private final InstantSource clock;
    private final ExecutorService thread = Executors.newSingleThreadExecutor(Thread.ofPlatform().name("hall-audit")
            .daemon().factory());
    private Optional<Look> known = Optional.empty();
    private boolean running;

    /** Watches a store; looks at nothing yet. */
    public AuditWatch(AuditStore audit, InstantSource clock) {
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * How it stands.
     *
     * @param verified what was found
     * @param began when the last look from the beginning began
     */
    public record Look(Verified verified, Instant began) {}

    /** How it stands now; absent until the first look from the beginning is over. */
    public synchronized Optional<Look> look() {
        if (known.isEmpty()) anew();
        known = known.map(look -> {
            Verified now = further(look.verified());
            if (now.rows() - look.verified().rows() >= PIECE) start(now, look.began()); // a whole import: not while somebody waits
            return new Look(now, look.began());
        });
        return known;
    }

    /** Whether a long look is going on. */
    public synchronized boolean running() {
        return running;
    }

    /** Begins a look from the first row, unless one is going on. */
    public synchronized void anew() {
        start(Verified.NOTHING, clock.instant());
    }

    private void start(Verified from, Instant began) {
        if (running || thread.isShutdown()) return;
        running = true;
        try {
            thread.execute(() -> run(from, began));
        } catch (RejectedExecutionException e) {
            running = false; // the server is being switched off
        }
    }

    /** In pieces: the database is let go in between, and a server that is switched off does not wait for the rest. */
    private void run(Verified from, Instant began) {
        try {
            Verified now = from;
            for (long before = -1; now.rows() > before && !thread.isShutdown();) {
                before = now.rows();
                now = further(now);
            }
            if (!thread.isShutdown()) found(new Look(now, began));
        } catch (RuntimeException | Error e) {
            System.getLogger(AuditWatch.class.getName()).log(Level.ERROR, "verifying the audit failed", e);
        } finally {
            over();
        }
    }

    private Verified further(Verified from) {
        return from.broken().isPresent() ? from : audit.verify(from, PIECE);
    }

    private synchronized void found(Look look) {
        known = Optional.of(look);
    }

    private synchronized void over() {
        running = false;
    }

    /** Ends after the piece that is being looked at. */
    @Override
    public void close() {
        thread.close();
    }
}
