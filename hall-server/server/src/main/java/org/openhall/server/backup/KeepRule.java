package org.openhall.server.backup;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * Which backups stay: those of quarters of an hour for a day before the newest; of the others all of the newest 14 days,
 * the last of each of the newest 8 weeks and of each of the newest 12 months that have any. Days are counted that have a
 * backup, not days of the calendar: neither a hall that was shut for a year nor a wrong clock empties the shelf.
 */
final class KeepRule {

    private static final Duration QUARTERS = Duration.ofDays(1);
    private static final int DAYS = 14;
    private static final int WEEKS = 8;
    private static final int MONTHS = 12;

    private KeepRule() {}

    /** Those that may go. */
    static Set<BackupName> over(Collection<BackupName> all, ZoneId zone) {
        Set<BackupName> kept = new HashSet<>();
        List<BackupName> newestFirst = all.stream().sorted((a, b) -> b.compareTo(a)).toList();
        if (newestFirst.isEmpty()) return Set.of();
        Instant newest = newestFirst.getFirst().at();
        newestFirst.stream().filter(name -> name.at().isAfter(newest.minus(QUARTERS))).forEach(kept::add);
        List<BackupName> lasting = newestFirst.stream().filter(name -> name.occasion() != Occasion.QUARTER).toList();
        byDay(lasting, zone).values().stream().limit(DAYS).forEach(kept::addAll);
        lastOfEach(lasting, WEEKS, name -> week(day(name, zone))).forEach(kept::add);
        lastOfEach(lasting, MONTHS, name -> YearMonth.from(day(name, zone))).forEach(kept::add);
        Set<BackupName> over = new HashSet<>(all);
        over.removeAll(kept);
        return over;
    }

    private static LocalDate day(BackupName name, ZoneId zone) {
        return LocalDate.ofInstant(name.at(), zone);
    }

    private static String week(LocalDate day) {
        return day.get(IsoFields.WEEK_BASED_YEAR) + "-" + day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
    }

    private static Map<LocalDate, List<BackupName>> byDay(List<BackupName> newestFirst, ZoneId zone) {
        Map<LocalDate, List<BackupName>> days = new LinkedHashMap<>();
        for (BackupName name : newestFirst)
            days.computeIfAbsent(day(name, zone), _ -> new ArrayList<>()).add(name);
        return days;
    }

    private static List<BackupName> lastOfEach(List<BackupName> newestFirst, int most,
            Function<BackupName, Object> period) {
        Map<Object, BackupName> last = new LinkedHashMap<>();
        newestFirst.forEach(name -> last.putIfAbsent(period.apply(name), name));
        return last.values().stream().limit(most).toList();
    }
}
