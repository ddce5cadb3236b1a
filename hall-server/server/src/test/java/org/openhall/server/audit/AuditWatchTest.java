package org.openhall.server.audit;

import java.sql.DriverManager;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.openhall.server.Patience;
import org.openhall.server.TestingClock;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What is known of the chain without reading it anew, and what only a look from the beginning finds. */
class AuditWatchTest extends AuditTest {

    private static final int MANY = 25_000;

    private final TestingClock clock = new TestingClock(Instant.parse("2026-11-24T01:00:00Z"));
    private AuditWatch watch;

    @BeforeEach
    void open() throws Exception {
        watch = new AuditWatch(audit, clock);
        append(5);
    }

    @AfterEach
    void close() {
        watch.close();
    }

    private void append(int rows) {
        database.run("append", handle -> {
            for (int i = 0; i < rows; i++)
                AuditStore.append(handle, clock.instant(), new Entry("a", Act.SAVED, "notice/n", "x"));
        });
    }

    private void tamper(String sql) throws Exception {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + folder.database());
                var statement = connection.createStatement()) {
            statement.executeUpdate("DROP TRIGGER IF EXISTS audit_is_never_changed");
            statement.executeUpdate("DROP TRIGGER IF EXISTS audit_is_never_shortened");
            statement.executeUpdate(sql);
        }
    }

    private AuditWatch.Look looked() throws Exception {
        watch.anew();
        Patience.until("the look is over", () -> !watch.running());
        return watch.look().orElseThrow();
    }

    @Test
    void rowsThatComeAreLookedAtAndTheTimeOfTheLookFromTheBeginningStays() throws Exception {
        Instant began = clock.instant();
        assertEquals(new AuditWatch.Look(audit.verify(), began), looked());
        clock.move(Duration.ofHours(1));
        append(3);
        AuditWatch.Look later = watch.look().orElseThrow();
        assertEquals(new AuditWatch.Look(audit.verify(), began), later);
        assertEquals(8, later.verified().rows());
        assertEquals(clock.instant(), looked().began());
    }

    @Test
    void aWholeImportIsLookedAtInTheBackground() throws Exception {
        looked();
        append(MANY);
        assertTrue(watch.look().orElseThrow().verified().rows() < MANY, "nobody waits for it");
        Patience.until("the rest is looked at", () -> !watch.running());
        assertEquals(audit.verify(), watch.look().orElseThrow().verified());
    }

    @Test
    void aRowThatIsChangedInTheFileIsFoundByALookFromTheBeginning() throws Exception {
        append(MANY);
        looked();
        tamper("UPDATE audit SET actor='b' WHERE seq=3");
        assertEquals(Optional.empty(), watch.look().orElseThrow().verified().broken(), "not by the page");
        assertEquals(Optional.of(3L), looked().verified().broken());
        append(1);
        assertEquals(Optional.of(3L), watch.look().orElseThrow().verified().broken(), "and it stays so");
    }

    @Test
    void rowsThatAreCutOffOrWrittenAnewAreFoundAtOnce() throws Exception {
        looked();
        tamper("DELETE FROM audit WHERE seq>3");
        clock.move(Duration.ofMinutes(1));
        append(7);
        assertEquals(Optional.of(5L), watch.look().orElseThrow().verified().broken());
    }
}
