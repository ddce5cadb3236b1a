package org.openhall.kiosk.shell;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

import org.openhall.kiosk.kit.IconShape;
import org.openhall.kiosk.sync.Freshness;

/**
 * How the strip says how fresh the content is. Pure.
 *
 * @param text one line
 * @param icon before it
 * @param tone how loud
 */
public record FreshnessWords(String text, IconShape icon, Tone tone) {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    /** How loud. */
    public enum Tone {
        /** All is well. */
        GOOD,
        /** Grey: older than a day. */
        QUIET,
        /** Amber. */
        WARN
    }

    /** The words for a moment. */
    public static FreshnessWords of(Freshness freshness, Instant now, ZoneId zone) {
        String asOf = freshness.asOf().map(at -> moment(at, now, zone)).orElse("");
        String code = freshness.code().isEmpty() ? "" : " · " + freshness.code();
        return switch (freshness.state()) {
            case FRESH -> freshness.reachable()
                    ? new FreshnessWords("内容更新于 " + asOf, IconShape.CHECK, Tone.GOOD)
                    : new FreshnessWords("内容截至 " + asOf, IconShape.OFFLINE, Tone.WARN);
            case STALE -> freshness.reachable() // then it is not the cable, and staff need the code
                    ? new FreshnessWords("内容截至 " + asOf + code, IconShape.CLOCK, Tone.QUIET)
                    : new FreshnessWords("内容截至 " + asOf, IconShape.OFFLINE, Tone.QUIET);
            case OLD -> new FreshnessWords("内容截至 " + asOf + "，请以窗口为准", IconShape.WARN, Tone.WARN);
            case UNVERIFIED -> new FreshnessWords("内容截至 " + asOf + code, IconShape.WARN, Tone.WARN);
            case BOOTSTRAP -> new FreshnessWords("内容正在准备", IconShape.CLOCK, Tone.QUIET);
            case OUTSIDE -> new FreshnessWords("本机还没有登记" + code, IconShape.WARN, Tone.WARN);
            case SUSPENDED -> new FreshnessWords("本机暂停服务" + code, IconShape.WARN, Tone.WARN);
        };
    }

    /** A moment as people say it: 今天 09:12, 昨天 18:00, 11月22日 18:00, 2025年12月31日 18:00. */
    public static String moment(Instant at, Instant now, ZoneId zone) {
        ZonedDateTime then = at.atZone(zone);
        LocalDate today = now.atZone(zone).toLocalDate();
        LocalDate day = then.toLocalDate();
        String time = TIME.format(then);
        if (day.equals(today)) return "今天 " + time;
        if (day.equals(today.minusDays(1))) return "昨天 " + time;
        String year = day.getYear() == today.getYear() ? "" : day.getYear() + "年";
        return year + day.getMonthValue() + "月" + day.getDayOfMonth() + "日 " + time;
    }
}
