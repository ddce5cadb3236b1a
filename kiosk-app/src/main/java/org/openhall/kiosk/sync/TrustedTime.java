package org.openhall.kiosk.sync;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.LongSupplier;

/**
 * An estimate of the time that neither a dead clock battery nor a careless hand can turn: the hall's word plus what a
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
        if (heard.isPresent()) return carriedOn();
        Instant clock = wall.instant();
        return earlier.filter(clock::isBefore).orElse(clock);
    }

    /**
     * What the hall alone has said, for the next run: its last word that was taken, carried on, or the one of an earlier
     * run. Never the wall clock, which would shut the next run out when it runs ahead.
     */
    public synchronized Optional<Instant> said() {
        return heard.isPresent() ? Optional.of(carriedOn()) : earlier;
    }

    /**
     * Takes the hall's word. Only the hall's own earlier word can stand against it, never the wall clock alone: one that
     * lies behind is taken only when the wall clock agrees with it, for a hall whose clock stands still must not make
     * old content look fresh.
     */
    public synchronized void heard(Instant word) {
        boolean behind = said().filter(before -> word.isBefore(before.minus(SMALL))).isPresent();
        boolean agreed = Duration.between(word, wall.instant()).abs().compareTo(AGREEMENT) < 0;
        if (behind && !agreed) return;
        heard = Optional.of(word);
        heardAt = nanos.getAsLong();
    }

    private Instant carriedOn() {
        return heard.orElseThrow().plusNanos(nanos.getAsLong() - heardAt);
    }
}
