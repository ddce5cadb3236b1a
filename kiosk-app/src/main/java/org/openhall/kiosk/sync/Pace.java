package org.openhall.kiosk.sync;

import java.time.Duration;
import java.util.random.RandomGenerator;

/** How long to wait; pure but for the dice. */
final class Pace {

    private static final Duration POLL = Duration.ofSeconds(60);
    private static final Duration FIRST_BACKOFF = Duration.ofSeconds(1);

    private Pace() {}

    /** Until the next look after a good one: 60 s, a fifth more or less, so that devices do not march in step. */
    static Duration poll(RandomGenerator dice) {
        return Duration.ofMillis(POLL.toMillis() * 4 / 5 + dice.nextLong(POLL.toMillis() * 2 / 5 + 1));
    }

    /** Until the next try after so many failures in a row, 1 or more: anything up to the limit, which doubles to 60 s. */
    static Duration backoff(int failures, RandomGenerator dice) {
        long limit = Math.min(POLL.toMillis(), FIRST_BACKOFF.toMillis() << Math.min(failures - 1, 16));
        return Duration.ofMillis(dice.nextLong(limit + 1));
    }

    /** Until the first try after a start. */
    static Duration spread(Duration spread, RandomGenerator dice) {
        long limit = Math.min(spread.toMillis(), Duration.ofMinutes(2).toMillis());
        return Duration.ofMillis(limit <= 0 ? 0 : dice.nextLong(limit + 1));
    }
}
