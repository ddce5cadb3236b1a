package org.openhall.contract.workdays;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import org.openhall.contract.json.Json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Against due dates that were worked out independently (workday-vectors.json). */
class WorkCalendarTest {

    private final WorkCalendar calendar = new WorkCalendar(WorkCalendar.shipped());

    private static LocalDate day(String words) {
        return LocalDate.parse(words);
    }

    @Test
    void countsAsTheIndependentTableDoes() throws IOException {
        try (InputStream in = WorkCalendarTest.class.getResourceAsStream("workday-vectors.json")) {
            Map<?, ?> table = Json.read(new String(in.readAllBytes(), StandardCharsets.UTF_8), Map.class);
            int tried = 0;
            for (Object line : (List<?>) table.get("vectors")) {
                Map<?, ?> vector = (Map<?, ?>) line;
                LocalDate received = day((String) vector.get("received"));
                assertEquals(vector.get("received_is_workday"), calendar.works(received), received.toString());
                for (int days : List.of(7, 15, 20, 40)) {
                    Object due = vector.get("plus" + days);
                    if (due == null) continue;
                    assertEquals(new Reckoned.On(day((String) due)), calendar.after(received, days), received + " "
                            + days);
                    assertEquals(days, calendar.between(received, day((String) due)));
                    tried++;
                }
            }
            assertTrue(tried > 40, "the table was tried");
        }
    }

    @Test
    void saysSoWhereAYearIsNotKnown() {
        assertEquals(new Reckoned.Uncovered(2027), calendar.after(day("2026-12-25"), 7));
        assertEquals(new Reckoned.Uncovered(2019), calendar.after(day("2019-04-03"), 3));
        assertEquals(-1, calendar.between(day("2026-12-25"), day("2027-01-04")));
        assertEquals(List.of(2025, 2026), calendar.years());
    }

    @Test
    void takesTheFilesOfHolidayCn() {
        HolidayYear year = Json.read("""
                {"year": 2027, "papers": [], "days": [{"name": "元旦", "date": "2027-01-01", "isOffDay": true},
                 {"name": "元旦", "date": "2027-01-02", "isOffDay": false}]}""", HolidayYear.class);
        WorkCalendar told = new WorkCalendar(List.of(year));
        assertFalse(told.works(day("2027-01-01")));
        assertTrue(told.works(day("2027-01-02")), "a Saturday that is worked");
        assertEquals(new Reckoned.On(day("2027-01-04")), told.after(day("2026-12-31"), 2));
    }
}
