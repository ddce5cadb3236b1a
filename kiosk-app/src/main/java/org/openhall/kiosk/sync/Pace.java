package org.openhall.kiosk.sync;

import java.time.Duration;
import java.util.random.RandomGenerator;

/** How long to wait; pure but for the dice. */
final class Pace {

    private static final Duration POLL = Duration.ofSeconds(60);
    private static final Duration MOST_ASKED = Duration.ofMinutes(5);
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

    /**
     * The same where the hall asked to be left alone: not before that, up to five minutes, and up to half as long again,
     * so that those who were sent away together do not come back together.
     */
    static Duration backoff(int failures, Duration asked, RandomGenerator dice) {
        long least = Math.min(asked.toMillis(), MOST_ASKED.toMillis());
        long later = least + dice.nextLong(least / 2 + 1);
        return Duration.ofMillis(Math.max(later, backoff(failures, dice).toMillis()));
    }

    /** Until the first try after a start. */
    static Duration spread(Duration spread, RandomGenerator dice) {
        long limit = Math.min(spread.toMillis(), Duration.ofMinutes(2).toMillis());
        return Duration.ofMillis(limit <= 0 ? 0 : dice.nextLong(limit + 1));
    }
}
