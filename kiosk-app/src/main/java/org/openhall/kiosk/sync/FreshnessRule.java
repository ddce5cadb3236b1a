package org.openhall.kiosk.sync;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import org.openhall.content.rows.Position;
import org.openhall.kiosk.sync.Freshness.State;

/** What to tell citizens, from what is held and what stands in the way; pure. */
final class FreshnessRule {

    private static final Duration DAY = Duration.ofHours(24);
    private static final Duration WEEK = Duration.ofDays(7);

    private FreshnessRule() {}

    /**
     * Decides.
     *
     * @param now trusted time
     * @param percent progress of a first filling
     */
    static Freshness of(Optional<Position> held, Trouble trouble, Instant now, int percent) {
        boolean reachable = trouble != Trouble.UNREACHABLE && trouble != Trouble.STRANGE_ANSWER && !trouble.outside();
        return new Freshness(state(held, trouble, now), held.map(Position::vouchedAt), percent, reachable,
                trouble.code());
    }

    private static State state(Optional<Position> held, Trouble trouble, Instant now) {
        if (trouble.suspends()) return State.SUSPENDED;
        if (held.isEmpty()) return trouble.outside() ? State.OUTSIDE : State.BOOTSTRAP;
        Duration age = Duration.between(held.get().vouchedAt(), now);
        if (age.compareTo(WEEK) > 0) return State.OLD; // hides more than UNVERIFIED does; the code still tells
        if (trouble.unverified()) return State.UNVERIFIED;
        return age.compareTo(DAY) > 0 ? State.STALE : State.FRESH;
    }
}
