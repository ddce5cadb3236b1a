package org.openhall.kiosk.kit;

import java.time.LocalDate;

/** Days as people say them. Pure. */
public final class DateWords {

    private DateWords() {}

    /** 11月27日, or with the year if it is another year than today's. */
    public static String day(LocalDate day, LocalDate today) {
        String year = day.getYear() == today.getYear() ? "" : day.getYear() + "年";
        return year + day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
    }
}
