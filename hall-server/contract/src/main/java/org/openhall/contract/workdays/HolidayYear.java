package org.openhall.contract.workdays;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/**
 * One year's notice 部分节假日安排的通知 as a file, in either of two forms: {@code off} and {@code work}, or the
 * {@code days} of the public project holiday-cn.
 *
 * @param year that the notice is for; single days of it may lie in December of the year before
 * @param source where the days were taken from
 * @param off days off, with or without the week-ends among them
 * @param work Saturdays and Sundays that are worked
 * @param days the same two as one list
 */
public record HolidayYear(int year, Source source, List<Day> off, List<Day> work, List<Turn> days) {

    /** Reads absent fields as empty. */
    public HolidayYear {
        source = source == null ? new Source("", "") : source;
        off = off == null ? List.of() : List.copyOf(off);
        work = work == null ? List.of() : List.copyOf(work);
        days = days == null ? List.of() : List.copyOf(days);
    }

    /** All days off, of both forms. */
    public Stream<LocalDate> free() {
        return Stream.concat(off.stream().map(Day::date), days.stream().filter(Turn::isOffDay).map(Turn::date));
    }

    /** All worked Saturdays and Sundays, of both forms. */
    public Stream<LocalDate> worked() {
        return Stream.concat(work.stream().map(Day::date),
                days.stream().filter(day -> !day.isOffDay()).map(Turn::date));
    }

    /**
     * Where the days were taken from.
     *
     * @param notice its title
     * @param url its address
     */
    public record Source(String notice, String url) {

        /** Reads absent fields as empty. */
        public Source {
            notice = notice == null ? "" : notice;
            url = url == null ? "" : url;
        }
    }

    /**
     * A day that is not what its day of the week says.
     *
     * @param date which
     * @param name of the holiday it belongs to
     */
    public record Day(LocalDate date, String name) {}

    /**
     * The same as holiday-cn writes it.
     *
     * @param date which
     * @param name of the holiday it belongs to
     * @param isOffDay off, or worked
     */
    public record Turn(LocalDate date, String name, boolean isOffDay) {}
}
