package org.openhall.server.backup;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class KeepRuleTest {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final Instant FIRST = Instant.parse("2025-01-01T18:00:00Z");

    private static BackupName name(Instant at, Occasion occasion) {
        return new BackupName("3301", 1, at, occasion);
    }

    /** As the days go by, each with a night's backup and quarters, pruned each time. */
    private static Set<BackupName> after(int days) {
        Set<BackupName> there = new TreeSet<>();
        for (int day = 0; day < days; day++) {
            Instant night = FIRST.plus(Duration.ofDays(day));
            there.add(name(night, Occasion.NIGHT));
            for (int quarter = 1; quarter < 96; quarter += 5)
                there.add(name(night.plus(Duration.ofMinutes(15L * quarter)), Occasion.QUARTER));
            there.removeAll(KeepRule.over(there, ZONE));
        }
        return there;
    }

    @Test
    void fourteenDaysEightWeeksAndTwelveMonthsStay() {
        List<BackupName> nights = new ArrayList<>(after(500));
        nights.removeIf(name -> name.occasion() == Occasion.QUARTER);
        Instant newest = nights.getLast().at();
        assertEquals(14, nights.stream().filter(name -> name.at().isAfter(newest.minus(Duration.ofDays(14)))).count());
        long weeks = nights.stream().filter(name -> name.at().isAfter(newest.minus(Duration.ofDays(8 * 7)))).count();
        assertTrue(weeks >= 14 + 5 && weeks <= 14 + 8, nights.toString());
        assertTrue(nights.size() >= 28 && nights.size() <= 34, nights.size() + " " + nights);
        assertTrue(nights.getFirst().at().isBefore(newest.minus(Duration.ofDays(300))), "twelve months back");
    }

    @Test
    void quartersStayForADay() {
        long quarters = after(30).stream().filter(name -> name.occasion() == Occasion.QUARTER).count();
        assertEquals(19, quarters);
    }

    @Test
    void aLeapOfTheClockEmptiesNothing() {
        Set<BackupName> there = after(40);
        long nights = there.stream().filter(name -> name.occasion() == Occasion.NIGHT).count();
        there.add(name(FIRST.plus(Duration.ofDays(4000)), Occasion.NIGHT));
        there.removeAll(KeepRule.over(there, ZONE));
        assertTrue(there.stream().filter(name -> name.occasion() == Occasion.NIGHT).count() >= nights - 1,
                there.toString());
    }

    @Test
    void theOnlyOneStaysHoweverOldItIs() {
        assertEquals(Set.of(), KeepRule.over(List.of(name(FIRST, Occasion.QUARTER)), ZONE));
    }

    @Test
    void aNameSaysWhatTheFileIs() {
        BackupName name = name(FIRST, Occasion.HAND);
        assertEquals(name, BackupName.of(name.file()).orElseThrow());
        for (String other : List.of(name.file() + ".part", "hall-3301.backup", name.file().replace("hand", "what"),
                name.file().replace("20250101", "20251301")))
            assertTrue(BackupName.of(other).isEmpty(), other);
    }
}
