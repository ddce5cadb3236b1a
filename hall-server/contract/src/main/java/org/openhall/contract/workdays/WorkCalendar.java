package org.openhall.contract.workdays;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

import org.openhall.contract.json.Json;

/**
 * Which days are worked: Monday to Friday but for days off, and the Saturdays and Sundays that a notice makes up for them
 * with. Knows only the years whose notice it was given. Immutable.
 */
public final class WorkCalendar {

    private static final List<String> SHIPPED = List.of("holidays-2025.json", "holidays-2026.json");

    private final Set<LocalDate> off = new HashSet<>();
    private final Set<LocalDate> work = new HashSet<>();
    private final SortedSet<Integer> years = new TreeSet<>();

    /** Knows these years; a later one of the same year adds to an earlier one. */
    public WorkCalendar(Collection<HolidayYear> notices) {
        notices.forEach(notice -> {
            years.add(notice.year());
            notice.free().forEach(off::add);
            notice.worked().forEach(work::add);
        });
    }

    /** The years that the program brings along. */
    public static List<HolidayYear> shipped() {
        return SHIPPED.stream().map(WorkCalendar::read).toList();
    }

    private static HolidayYear read(String name) {
        try (InputStream in = WorkCalendar.class.getResourceAsStream(name)) {
            return Json.read(new String(in.readAllBytes(), StandardCharsets.UTF_8), HolidayYear.class);
        } catch (IOException e) {
            throw new UncheckedIOException(name + " is missing from the program", e);
        }
    }

    /** The years that are known, in order. */
    public List<Integer> years() {
        return List.copyOf(years);
    }

    /** Whether a day is worked; only to be trusted in {@link #years}. */
    public boolean works(LocalDate day) {
        boolean weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
        return work.contains(day) || (!weekend && !off.contains(day));
    }

    /**
     * The end of a period of working days. The day it is counted from does not count (民事诉讼法: 期间开始之日不计).
     *
     * @param from the day of the event
     * @param days how many, at least 1
     */
    public Reckoned after(LocalDate from, int days) {
        LocalDate day = from;
        int left = days;
        while (left > 0) {
            day = day.plusDays(1);
            if (!years.contains(day.getYear())) return new Reckoned.Uncovered(day.getYear());
            if (works(day)) left--;
        }
        return new Reckoned.On(day);
    }

    /**
     * How many working days lie after one day, up to another that counts.
     *
     * @return -1 where a year between them is not known
     */
    public int between(LocalDate after, LocalDate upTo) {
        int days = 0;
        for (LocalDate day = after.plusDays(1); !day.isAfter(upTo); day = day.plusDays(1)) {
            if (!years.contains(day.getYear())) return -1;
            if (works(day)) days++;
        }
        return days;
    }
}
