package org.openhall.contract.content;

import java.util.List;
import java.util.Optional;

/**
 * 公开时限, word for word, and its meaning where that is clear.
 *
 * @param wording as published, empty where the source does not say
 * @param clear what can be computed from it, one a part of the content; empty where nothing can be read with certainty
 */
public record TimeLimit(String wording, List<Clear> clear) {

    /** Reads absent fields as empty. */
    public TimeLimit {
        wording = Texts.orEmpty(wording);
        clear = Texts.orEmpty(clear);
    }

    /** A limit known by its words only. */
    public static TimeLimit of(String wording) {
        return new TimeLimit(wording, List.of());
    }

    /** The one limit that holds for the whole content; absent where parts have their own, or nothing is certain. */
    public Optional<Clear> whole() {
        return clear.size() == 1 && clear.getFirst().part().isEmpty()
                ? Optional.of(clear.getFirst())
                : Optional.empty();
    }

    /**
     * A limit that can be computed.
     *
     * @param part the part of the content it is for, as published; empty: all of it
     * @param count how many, at least 1
     * @param unit of what
     * @param side whether it ends that long after its anchor or before it
     * @param anchor the event it is counted from, as published, e.g. 信息形成或者变更之日; empty for a bare limit
     */
    public record Clear(String part, int count, Unit unit, Side side, String anchor) {

        /** Reads absent fields as empty. */
        public Clear {
            part = Texts.orEmpty(part);
            anchor = Texts.orEmpty(anchor);
            unit = unit == null ? Unit.WORKDAY : unit;
            side = side == null ? Side.AFTER : side;
        }

        /** The same limit for a part of the content only. */
        public Clear of(String some) {
            return new Clear(some, count, unit, side, anchor);
        }
    }

    /** Which side of its anchor a limit lies on. */
    public enum Side {
        /** ……之日起……内. */
        AFTER,
        /** ……前. */
        BEFORE
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
