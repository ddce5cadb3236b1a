package org.openhall.server.console.frame;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Times as people at the hall read them. */
public final class When {

    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("yyyy年M月d日 HH:mm", Locale.CHINA);

    private When() {}

    /** Day and minute, with the year: what is looked up may be old, and what is set to a time may be far off. */
    public static String words(Instant at, ZoneId zone) {
        return WHEN.format(at.atZone(zone));
    }
}
