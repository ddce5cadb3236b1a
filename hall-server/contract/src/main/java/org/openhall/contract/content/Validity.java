package org.openhall.contract.content;

import java.time.LocalDate;
import java.util.Optional;

/**
 * 有效性 of a document, as its office states it.
 *
 * @param state what the office says
 * @param since in force since
 * @param until in force until (the day included)
 */
public record Validity(State state, Optional<LocalDate> since, Optional<LocalDate> until) {

    /** In force, with no stated period. */
    public static final Validity IN_FORCE = new Validity(State.IN_FORCE, Optional.empty(), Optional.empty());

    /** Nothing stated. */
    public static final Validity UNSTATED = new Validity(State.UNSTATED, Optional.empty(), Optional.empty());

    /** Reads absent fields as unstated. */
    public Validity {
        state = state == null ? State.UNSTATED : state;
        since = since == null ? Optional.empty() : since;
        until = until == null ? Optional.empty() : until;
    }

    /** What a citizen must be told on that day: a document past its period has lapsed even if nobody said so. */
    public State on(LocalDate day) {
        boolean past = until.map(day::isAfter).orElse(false);
        return past && (state == State.IN_FORCE || state == State.UNSTATED || state == State.AMENDED)
                ? State.LAPSED
                : state;
    }

    /** The words offices use. */
    public enum State {
        /** 有效. */
        IN_FORCE,
        /** 已修改. */
        AMENDED,
        /** 失效. */
        LAPSED,
        /** 废止. */
        REPEALED,
        /** The source does not say. */
        UNSTATED
    }
}
