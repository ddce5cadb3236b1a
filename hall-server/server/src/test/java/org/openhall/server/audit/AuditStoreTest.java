package org.openhall.server.audit;

import java.sql.DriverManager;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.openhall.content.database.StorageException;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

/** The chain, and what somebody with the file in hand can do to it unseen. */
class AuditStoreTest extends AuditTest {

    private static final Instant NOW = Instant.parse("2026-11-24T01:00:00Z");

    @BeforeEach
    void open() throws Exception {
        for (int i = 1; i <= 5; i++)
            audit.append(NOW.plusSeconds(i), new Entry("a" + i, Act.SAVED, "notice/n" + i, "x\ny"));
    }

    private void tamper(String... statements) throws Exception {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + folder.database());
                var statement = connection.createStatement()) {
            statement.executeUpdate("DROP TRIGGER audit_is_never_changed");
            statement.executeUpdate("DROP TRIGGER audit_is_never_shortened");
            for (String sql : statements)
                statement.executeUpdate(sql);
        }
    }

    @Test
    void isWholeFromTheFirstToTheLast() {
        AuditStore.Verified verified = audit.verify();
        assertEquals(5, verified.rows());
        assertEquals(Optional.empty(), verified.broken());
        assertEquals(audit.newest(0, 1).getFirst().hash(), verified.last());
        assertEquals(List.of(3L, 2L), audit.newest(1, 2).stream().map(AuditRow::seq).toList());
    }

    private List<Long> found(Optional<String> party, Optional<Act> act, Optional<String> object, Optional<Instant> from,
            Optional<Instant> to) {
        return audit.find(new AuditQuery(party, act, object, from, to), 0, 10).stream().map(AuditRow::seq).toList();
    }

    @Test
    void isSearchedByWhoWhatAndWhen() {
        Optional<String> any = Optional.empty();
        audit.append(NOW.plusSeconds(9), new Entry("a1", Act.GRANTS_CHANGED, "a2", ""));
        assertEquals(List.of(6L, 5L, 4L, 3L, 2L, 1L), found(any, Optional.empty(), any, Optional.empty(), Optional
                .empty()));
        assertEquals(List.of(6L, 1L), found(Optional.of("a1"), Optional.empty(), any, Optional.empty(), Optional
                .empty()));
        assertEquals(List.of(6L, 2L), found(Optional.of("a2"), Optional.empty(), any, Optional.empty(), Optional
                .empty()), "also what was done to somebody");
        assertEquals(List.of(1L), found(Optional.of("a1"), Optional.of(Act.SAVED), any, Optional.empty(), Optional
                .empty()));
        assertEquals(List.of(3L), found(any, Optional.empty(), Optional.of("notice/n3"), Optional.empty(), Optional
                .empty()));
        assertEquals(List.of(3L, 2L), found(any, Optional.empty(), any, Optional.of(NOW.plusSeconds(2)), Optional.of(NOW
                .plusSeconds(4))));
        assertEquals(List.of(4L, 3L), audit.find(new AuditQuery(any, Optional.of(Act.SAVED), any, Optional.empty(),
                Optional.of(NOW.plusSeconds(5))), 0, 2).stream().map(AuditRow::seq).toList());
    }

    @Test
    void theProgramItselfCanNeitherChangeNorDeleteARow() {
        assertThrows(StorageException.class, () -> database.run("try", handle -> handle.execute(
                "UPDATE audit SET actor='b' WHERE seq=2")));
        assertThrows(StorageException.class, () -> database.run("try", handle -> handle.execute(
                "DELETE FROM audit WHERE seq=5")));
        assertEquals(5, audit.verify().rows());
    }

    @Test
    void aChangedRowBreaksTheChain() throws Exception {
        tamper("UPDATE audit SET actor='b' WHERE seq=3");
        assertEquals(Optional.of(3L), audit.verify().broken());
    }

    @Test
    void aRowTakenOutBreaksTheChain() throws Exception {
        tamper("DELETE FROM audit WHERE seq=2");
        assertEquals(Optional.of(3L), audit.verify().broken());
    }

    @Test
    void rowsMovedUpBreakTheChain() throws Exception {
        tamper("DELETE FROM audit WHERE seq=2", "UPDATE audit SET seq=seq-1 WHERE seq>2");
        assertEquals(Optional.of(2L), audit.verify().broken());
    }
}
