package org.openhall.kiosk.wording;

import java.time.LocalDate;
import java.util.Optional;

/** Days as Chinese documents write them. */
public final class DayWords {

    private DayWords() {}

    /** A day, e.g. 2026年11月24日. */
    public static String of(LocalDate day) {
        return day.getYear() + "年" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
    }

    /** A day, or nothing. */
    public static String of(Optional<LocalDate> day) {
        return day.map(DayWords::of).orElse("");
    }

    /** A period: 自…起施行，有效期至…; empty where neither end is known. */
    public static String period(Optional<LocalDate> since, Optional<LocalDate> until) {
        String from = since.map(d -> "自 " + of(d) + " 起").orElse("");
        String to = until.map(d -> "至 " + of(d) + " 止").orElse("");
        return from.isEmpty() || to.isEmpty() ? from + to : from + "，" + to;
    }
}
