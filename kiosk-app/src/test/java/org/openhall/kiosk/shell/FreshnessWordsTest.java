package org.openhall.kiosk.shell;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import org.openhall.kiosk.sync.Freshness;

import static org.junit.jupiter.api.Assertions.assertEquals;

class FreshnessWordsTest {

    private static final ZoneId HALL = ZoneId.of("Asia/Shanghai");
    private static final Instant NOW = Instant.parse("2026-11-24T01:41:00Z");

    @Test
    void saysTodayAndTime() {
        assertEquals("内容更新于 今天 09:12", words(Freshness.State.FRESH, "2026-11-24T01:12:00Z", true).text());
    }

    @Test
    void offlineIsAmberAndSaysUntilWhen() {
        FreshnessWords words = words(Freshness.State.FRESH, "2026-11-23T23:55:00Z", false);
        assertEquals("内容截至 今天 07:55", words.text());
        assertEquals(FreshnessWords.Tone.WARN, words.tone());
    }

    @Test
    void staleIsQuiet() {
        FreshnessWords words = words(Freshness.State.STALE, "2026-11-22T10:00:00Z", false);
        assertEquals("内容截至 11月22日 18:00", words.text());
        assertEquals(FreshnessWords.Tone.QUIET, words.tone());
    }

    @Test
    void staleSaysItsCodeWhenItIsNotTheCable() {
        assertEquals("内容截至 11月22日 18:00 · S-UNV-03",
                words(Freshness.State.STALE, "2026-11-22T10:00:00Z", true).text());
        assertEquals("内容截至 11月22日 18:00", words(Freshness.State.STALE, "2026-11-22T10:00:00Z", false).text());
    }

    @Test
    void oldSendsToTheCounter() {
        assertEquals("内容截至 2025年12月31日 08:00，请以窗口为准",
                words(Freshness.State.OLD, "2025-12-31T00:00:00Z", false).text());
    }

    @Test
    void unverifiedCarriesItsCode() {
        assertEquals("内容截至 昨天 08:00 · S-UNV-03",
                words(Freshness.State.UNVERIFIED, "2026-11-23T00:00:00Z", true).text());
    }

    private static FreshnessWords words(Freshness.State state, String asOf, boolean reachable) {
        return FreshnessWords.of(new Freshness(state, Optional.of(Instant.parse(asOf)), 100, reachable, "S-UNV-03"),
                NOW, HALL);
    }
}
