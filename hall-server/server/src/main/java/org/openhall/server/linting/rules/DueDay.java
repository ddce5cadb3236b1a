package org.openhall.server.linting.rules;

import java.time.LocalDate;

import org.openhall.contract.content.TimeLimit;
import org.openhall.contract.workdays.Reckoned;
import org.openhall.contract.workdays.WorkCalendar;
import org.openhall.server.linting.Due;

/** The last day of a time limit. */
final class DueDay {

    private DueDay() {}

    /**
     * Counted out. A period of days or months that would end on a day off ends on the next day that is worked.
     *
     * @param made the day from which it runs; that day does not count
     */
    static Reckoned of(Due.AfterMade due, LocalDate made, WorkCalendar calendar) {
        if (due.unit() == TimeLimit.Unit.WORKDAY) return calendar.after(made, due.count());
        LocalDate last = due.unit() == TimeLimit.Unit.MONTH
                ? made.plusMonths(due.count())
                : made.plusDays(due.count());
        while (calendar.years().contains(last.getYear()) && !calendar.works(last))
            last = last.plusDays(1);
        return calendar.years().contains(last.getYear())
                ? new Reckoned.On(last)
                : new Reckoned.Uncovered(last.getYear());
    }

    /** Whether a day is in time whatever days were worked: working days are never fewer than days. */
    static boolean surelyInTime(Due.AfterMade due, LocalDate made, LocalDate out) {
        LocalDate earliest = due.unit() == TimeLimit.Unit.MONTH
                ? made.plusMonths(due.count())
                : made.plusDays(due.count());
        return !out.isAfter(earliest);
    }
}
