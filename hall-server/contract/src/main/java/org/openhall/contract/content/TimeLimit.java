package org.openhall.contract.content;

import java.util.Optional;

/**
 * 公开时限, word for word, and its meaning where that is clear.
 *
 * @param wording as published, empty where the source does not say
 * @param clear what can be computed from it; absent where it cannot be read with certainty
 */
public record TimeLimit(String wording, Optional<Clear> clear) {

    /** Reads absent fields as empty. */
    public TimeLimit {
        wording = Texts.orEmpty(wording);
        clear = clear == null ? Optional.empty() : clear;
    }

    /** A limit known by its words only. */
    public static TimeLimit of(String wording) {
        return new TimeLimit(wording, Optional.empty());
    }

    /**
     * A limit that can be computed.
     *
     * @param count how many, at least 1
     * @param unit of what
     * @param anchor the event it runs from, as published, e.g. 信息形成或者变更之日; empty for a bare limit
     */
    public record Clear(int count, Unit unit, String anchor) {

        /** Reads absent fields as empty. */
        public Clear {
            anchor = Texts.orEmpty(anchor);
            unit = unit == null ? Unit.WORKDAY : unit;
        }
    }

    /** What a limit counts. */
    public enum Unit {
        /** 工作日. */
        WORKDAY,
        /** 日. */
        DAY,
        /** 月. */
        MONTH
    }
}
