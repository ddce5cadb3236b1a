package org.openhall.server.console.devices;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Moments as staff say them. Pure. */
final class MomentWords {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.CHINA);
    private static final DateTimeFormatter DAY_TIME = DateTimeFormatter.ofPattern("M月d日 HH:mm", Locale.CHINA);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy年M月d日", Locale.CHINA);

    private MomentWords() {}

    /** The time of a moment of today, day and time of another. */
    static String at(Instant moment, Instant now, ZoneId zone) {
        boolean today = moment.atZone(zone).toLocalDate().equals(now.atZone(zone).toLocalDate());
        return (today ? TIME : DAY_TIME).format(moment.atZone(zone));
    }

    /** The day of a moment. */
    static String day(Instant moment, ZoneId zone) {
        return DAY.format(moment.atZone(zone));
    }

    /** How long somebody has waited. */
    static String waited(Instant since, Instant now) {
        long minutes = Math.max(0, Duration.between(since, now).toMinutes());
        return minutes == 0 ? "刚刚" : minutes < 60 ? "等了 " + minutes + " 分钟" : "等了 " + minutes / 60 + " 小时";
    }
}
