package org.openhall.kiosk.sync;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.openhall.content.rows.Position;
import org.openhall.contract.feed.Epoch;
import org.openhall.contract.feed.Head;
import org.openhall.contract.signing.Signed;
import org.openhall.kiosk.identity.Ratchet;
import org.openhall.kiosk.sync.Freshness.State;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The decisions of sync, without wire, disk or clock. */
class SyncRulesTest {

    private static final Instant THEN = Instant.parse("2026-11-22T10:00:00Z");
    private static final Epoch FIRST = new Epoch(1, "0000000000000001");

    private static Optional<Position> held(long seq) {
        return Optional.of(new Position(FIRST, seq, 5, "root" + seq, new Signed("", null), THEN));
    }

    private static Head head(Epoch epoch, long seq, Instant issued) {
        return new Head(1, "3301", epoch, seq, 5, "root" + seq, Optional.empty(), issued, issued.plusSeconds(86_400), 1,
                "");
    }

    @ParameterizedTest
    @CsvSource({"0,FRESH", "24,FRESH", "25,STALE", "168,STALE", "169,OLD", "9999,OLD", "-50,FRESH"})
    void contentAges(long hours, State expected) {
        Freshness told = FreshnessRule.of(held(5), Trouble.UNREACHABLE, THEN.plus(Duration.ofHours(hours)), 0);
        assertEquals(expected, told.state());
        assertEquals(Optional.of(THEN), told.asOf());
        assertFalse(told.reachable());
    }

    @Test
    void everyTroubleIsAStateAndACode() {
        for (Trouble trouble : Trouble.values()) {
            Freshness without = FreshnessRule.of(Optional.empty(), trouble, THEN, 30);
            State nothing = trouble.suspends()
                    ? State.SUSPENDED
                    : trouble.outside() ? State.OUTSIDE : State.BOOTSTRAP;
            assertEquals(nothing, without.state());
            Freshness with = FreshnessRule.of(held(5), trouble, THEN, 0);
            State expected = trouble.suspends()
                    ? State.SUSPENDED
                    : trouble.unverified() ? State.UNVERIFIED : State.FRESH;
            assertEquals(expected, with.state(), trouble.name());
            assertTrue(trouble == Trouble.NONE ? with.code().isEmpty() : with.code().matches("S-[A-Z]{3}-\\d\\d"));
        }
    }

    @Test
    void unverifiedContentOverAWeekOldCountsAsOld() {
        Freshness told = FreshnessRule.of(held(5), Trouble.ROWS, THEN.plus(Duration.ofDays(8)), 0);
        assertEquals(State.OLD, told.state());
        assertEquals("S-UNV-03", told.code());
    }

    @Test
    void whatIsHeldAndVouchedForDecidesTheStep() {
        Head same = head(FIRST, 5, THEN);
        assertEquals(new SyncStep.Anew(), SyncStep.next(Optional.empty(), true, true, same));
        assertEquals(new SyncStep.Rest(), SyncStep.next(held(5), true, true, same));
        assertEquals(new SyncStep.Vouch(), SyncStep.next(held(5), true, true, head(FIRST, 5, THEN.plusSeconds(60))));
        assertEquals(new SyncStep.Changes(5), SyncStep.next(held(5), true, true, head(FIRST, 6, THEN)));
        assertEquals(new SyncStep.Refuse(), SyncStep.next(held(5), true, true, head(FIRST, 4, THEN)));
        assertEquals(new SyncStep.Mend(), SyncStep.next(held(5), true, false, same));
        assertEquals(new SyncStep.Mend(), SyncStep.next(held(9), false, true, same));
        assertEquals(new SyncStep.Mend(), SyncStep.next(held(5), true, true, head(new Epoch(2, "2"), 5, THEN)));
        assertEquals(new SyncStep.Mend(), SyncStep.next(held(5), true, true,
                head(new Epoch(1, "another fork"), 6, THEN)));
    }

    @Test
    void theRatchetNeverFalls() {
        Ratchet ratchet = Ratchet.START.raised("key", 2, 100);
        assertTrue(ratchet.allows("key", 2, 100));
        assertFalse(ratchet.allows("key", 2, 99));
        assertFalse(ratchet.allows("key", 1, 500));
        assertFalse(ratchet.allows("other", 1, 500), "the epoch holds for every key");
        assertTrue(ratchet.allows("key", 3, 1), "a new history starts anew");
    }

    @Test
    void aRetiredKeyHoldsNobodyBack() {
        Ratchet poisoned = Ratchet.START.raised("sound", 2, 10).raised("stolen", 9_999, Long.MAX_VALUE);
        assertFalse(poisoned.allows("sound", 3, 11));
        Ratchet reset = poisoned.without(java.util.Set.of("stolen"));
        assertEquals(Map.of("sound", new Ratchet.Place(2, 10)), reset.places());
        assertTrue(reset.allows("sound", 3, 11));
        assertFalse(reset.allows("sound", 2, 9));
    }

    @Test
    void theHallsWordCountsAndTheWallDoesNot() {
        AtomicReference<Instant> wall = new AtomicReference<>(THEN);
        AtomicLong nanos = new AtomicLong();
        TrustedTime time = new TrustedTime(wall::get, nanos::get, Optional.empty());
        time.heard(THEN.plusSeconds(10));

        wall.set(Instant.parse("2038-01-19T03:14:08Z"));
        nanos.addAndGet(Duration.ofHours(3).toNanos());

        assertEquals(THEN.plusSeconds(10).plus(Duration.ofHours(3)), time.now());
    }

    @Test
    void aDeadBatteryDoesNotMakeOldContentFresh() {
        TrustedTime time = new TrustedTime(() -> Instant.parse("2000-01-01T00:00:00Z"), () -> 0, Optional.of(THEN));
        assertEquals(THEN, time.now());
    }

    @ParameterizedTest
    @CsvSource({"PT48H", "P365D", "P1100D"})
    void aWallThatRunsAheadIsOverruledByTheFirstWord(Duration ahead) {
        TrustedTime time = new TrustedTime(() -> THEN.plus(ahead), () -> 0, Optional.of(THEN.minusSeconds(600)));
        time.heard(THEN);
        assertEquals(THEN, time.now());
        assertEquals(Optional.of(THEN), time.said(), "the next run hears nothing of the wall");
    }

    @Test
    void onlyTheHallsOwnWordStandsAgainstItsFirst() {
        TrustedTime time = new TrustedTime(() -> THEN.plus(Duration.ofDays(2)), () -> 0, Optional.of(THEN));
        time.heard(THEN.minus(Duration.ofDays(3)));
        assertEquals(THEN.plus(Duration.ofDays(2)), time.now(), "a hall that fell behind its own word");
        assertEquals(Optional.of(THEN), time.said());

        Instant right = THEN.minus(Duration.ofDays(3));
        TrustedTime agreed = new TrustedTime(() -> right.plusSeconds(60), () -> 0, Optional.of(THEN));
        agreed.heard(right);
        assertEquals(right, agreed.now(), "it was ahead by mistake and has been put right");
    }

    @ParameterizedTest
    @CsvSource({"1,FRESH", "25,STALE", "169,OLD"})
    void anExpiredHeadLeavesTheHallReachable(long hours, State expected) {
        Freshness told = FreshnessRule.of(held(5), Trouble.EXPIRED, THEN.plus(Duration.ofHours(hours)), 0);
        assertEquals(expected, told.state());
        assertTrue(told.reachable());
        assertEquals("S-UNV-06", told.code());
        assertTrue(Trouble.advice(told.code()).contains("时钟"));
    }

    @Test
    void aHallWhoseClockStandsStillFreezesNothing() {
        AtomicReference<Instant> wall = new AtomicReference<>(THEN);
        AtomicLong nanos = new AtomicLong();
        TrustedTime time = new TrustedTime(wall::get, nanos::get, Optional.empty());
        for (int day = 0; day < 9; day++) {
            time.heard(THEN);
            wall.updateAndGet(w -> w.plus(Duration.ofDays(1)));
            nanos.addAndGet(Duration.ofDays(1).toNanos());
        }
        assertEquals(State.OLD, FreshnessRule.of(held(5), Trouble.EXPIRED, time.now(), 0).state());
        time.heard(wall.get().plusSeconds(30));
        assertEquals(wall.get().plusSeconds(30), time.now());
    }

    @Test
    void pausesAreScatteredAndBounded() {
        Random dice = new Random(1);
        for (int i = 0; i < 1_000; i++) {
            Duration poll = Pace.poll(dice);
            assertTrue(poll.toMillis() >= 48_000 && poll.toMillis() <= 72_000, poll.toString());
            int failures = 1 + i % 40;
            long limit = Math.min(60_000, 1_000L << Math.min(failures - 1, 16));
            assertTrue(Pace.backoff(failures, dice).toMillis() <= limit);
            assertTrue(Pace.spread(Duration.ofSeconds(10), dice).toMillis() <= 10_000);
        }
        assertEquals(Duration.ZERO, Pace.spread(Duration.ZERO, dice));
    }
}
