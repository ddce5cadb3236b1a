package org.openhall.kiosk.wording;

import java.util.Optional;

import org.openhall.contract.content.TimeLimit;

/** Time limits: large where they can be read with certainty, word for word always. */
public final class LimitWords {

    private LimitWords() {}

    /** A limit that is clear for the whole content, e.g. 20 个工作日内 or 7 个工作日前; absent where only the wording is certain. */
    public static Optional<String> clear(TimeLimit limit) {
        return limit.whole().map(c -> figure(c) + " " + unit(c.unit()) + ending(c, limit.wording()));
    }

    private static String ending(TimeLimit.Clear clear, String wording) {
        return switch (clear.side()) {
            case BEFORE -> "前";
            case AFTER -> wording.contains("内") ? "内" : "";
        };
    }

    /** The number of a clear limit. */
    public static String figure(TimeLimit.Clear clear) {
        return Integer.toString(clear.count());
    }

    /** What a limit counts, e.g. 个工作日. */
    public static String unit(TimeLimit.Unit unit) {
        return switch (unit) {
            case WORKDAY -> "个工作日";
            case DAY -> "日";
            case MONTH -> "个月";
        };
    }

    /** The limit in the fewest words: the clear one, else the wording; empty where the source says nothing. */
    public static String brief(TimeLimit limit) {
        return limit.whole().map(c -> figure(c) + " " + unit(c.unit())).orElse(limit.wording());
    }
}
