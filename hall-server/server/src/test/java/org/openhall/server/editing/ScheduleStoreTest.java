package org.openhall.server.editing;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Times at which drafts go out, and people who change them in that very moment. */
class ScheduleStoreTest extends DeskTest {

    private Scheduled set(ScheduleStore times, Instant at) {
        Scheduled scheduled = new Scheduled(KEY, 1, WANG, at, "");
        times.set(scheduled, clock.instant());
        return scheduled;
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "不能公开"})
    void anotherTimeThatIsSetMeanwhileStays(String fault) {
        ScheduleStore times = new ScheduleStore(database);
        set(times, clock.instant());
        Scheduled due = times.due(clock.instant()).getFirst();
        Scheduled later = set(times, clock.instant().plus(Duration.ofHours(1)));
        times.done(due, fault);
        assertEquals(Optional.of(later), times.of(KEY));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "不能公开"})
    void whatIsTakenBackMeanwhileStaysAway(String fault) {
        ScheduleStore times = new ScheduleStore(database);
        set(times, clock.instant());
        Scheduled due = times.due(clock.instant()).getFirst();
        times.clear(KEY, WANG, clock.instant());
        times.done(due, fault);
        assertEquals(Optional.empty(), times.of(KEY));
    }

    @Test
    void whatWasDueIsOverOrSaysWhyNot() {
        ScheduleStore times = new ScheduleStore(database);
        Scheduled due = set(times, clock.instant());
        times.done(due, "不能公开");
        assertEquals("不能公开", times.of(KEY).orElseThrow().fault());
        assertTrue(times.due(clock.instant()).isEmpty(), "it is not tried again");
        times.done(due, "");
        assertEquals(Optional.empty(), times.of(KEY));
    }
}
