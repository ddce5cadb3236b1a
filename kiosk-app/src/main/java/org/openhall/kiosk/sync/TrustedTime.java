package org.openhall.kiosk.sync;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.LongSupplier;

/**
 * An estimate of the time that a dead clock battery or a careless hand cannot turn back: the hall's word plus what a
 * steady counter has measured since. Before the first word of this run it is the wall clock, but never earlier than the
 * hall's last word of an earlier run. Thread-safe.
 */
public final class TrustedTime {

    private static final Duration SMALL = Duration.ofMinutes(5);
    private static final Duration AGREEMENT = Duration.ofHours(1);

    private final InstantSource wall;
    private final LongSupplier nanos;
    private final Optional<Instant> earlier;
    private Optional<Instant> heard = Optional.empty();
    private long heardAt;

    /**
     * Starts without a word of the hall.
     *
     * @param nanos a counter that only rises, in nanoseconds
     * @param earlier the hall's last word of an earlier run
     */
    public TrustedTime(InstantSource wall, LongSupplier nanos, Optional<Instant> earlier) {
        this.wall = wall;
        this.nanos = nanos;
        this.earlier = earlier;
    }

    /** The estimate. */
    public synchronized Instant now() {
        if (heard.isPresent()) return heard.get().plusNanos(nanos.getAsLong() - heardAt);
        Instant clock = wall.instant();
        return earlier.filter(clock::isBefore).orElse(clock);
    }

    /**
     * Takes the hall's word. One that lies before the estimate is taken only when the wall clock agrees with it: a hall
     * whose clock stands still must not make old content look fresh.
     */
    public synchronized void heard(Instant word) {
        boolean behind = word.isBefore(now().minus(SMALL));
        boolean agreed = Duration.between(word, wall.instant()).abs().compareTo(AGREEMENT) < 0;
        if (behind && !agreed) return;
        heard = Optional.of(word);
        heardAt = nanos.getAsLong();
    }
}
