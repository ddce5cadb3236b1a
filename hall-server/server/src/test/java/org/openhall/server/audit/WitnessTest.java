package org.openhall.server.audit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.openhall.contract.feed.Epoch;
import org.openhall.contract.feed.Head;
import org.openhall.contract.json.Json;
import org.openhall.contract.signing.Signed;
import org.openhall.contract.signing.SigningKey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Tampering with a whole database file: the chain is made right again by the tamperer, the devices' word stays. */
class WitnessTest extends AuditTest {

    private static final Instant NOW = Instant.parse("2026-11-30T01:00:00Z");
    private static final int ROWS = 1_000;

    private final SigningKey key = SigningKey.generate();

    @BeforeEach
    void open() throws Exception {
        database.run("fill", handle -> {
            for (int i = 1; i <= ROWS; i++)
                AuditStore.append(handle, NOW.plusSeconds(i), new Entry("a" + i % 7, Act.SAVED, "notice/n" + i, "x"));
        });
    }

    private Signed head(int epoch, Optional<Head.AuditMark> mark, SigningKey by) {
        return Signed.of(new Head(1, "3301", new Epoch(epoch, "e"), 1, 1, "r", Optional.empty(), NOW, NOW, 1, "", mark),
                by);
    }

    private Witness seen(Signed... heads) throws IOException {
        Path file = root.resolve("witness");
        Files.write(file, List.of(heads).stream().map(Json::write).toList());
        return Witness.read(file, "3301", List.of(key.verifying()));
    }

    /** As somebody would who owns the file and knows how the chain is made. */
    private void rewriteFrom(int first, int last) throws Exception {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + folder.database());
                var statement = connection.createStatement()) {
            statement.executeUpdate("DROP TRIGGER IF EXISTS audit_is_never_shortened");
            statement.executeUpdate("DELETE FROM audit WHERE seq >= " + first);
        }
        database.run("rewrite", handle -> {
            for (int i = first; i <= last; i++)
                AuditStore.append(handle, NOW.plusSeconds(i), new Entry("b", Act.SAVED, "notice/n" + i, "y"));
        });
    }

    @Test
    void aWholeChainAgrees() throws Exception {
        Head.AuditMark middle = new Head.AuditMark(500, audit.hash(500).orElseThrow());
        assertEquals(new Witness.Compared(2, 0, Optional.empty()), seen(head(1, Optional.of(middle), key), head(1, audit
                .mark(), key)).with(audit));
    }

    @Test
    void aChainWrittenAnewIsWholeInItselfAndCaughtByADevice() throws Exception {
        Witness witness = seen(head(1, audit.mark(), key));
        for (int first : new int[]{1, 500, ROWS}) {
            rewriteFrom(first, ROWS);
            assertTrue(audit.verify().broken().isEmpty(), "by itself it looks whole");
            assertTrue(witness.with(audit).broken().isPresent(), "written anew from " + first);
        }
    }

    @Test
    void aTailCutOffIsCaughtByADevice() throws Exception {
        Witness witness = seen(head(1, audit.mark(), key));
        rewriteFrom(ROWS, ROWS - 1);
        assertEquals(ROWS - 1, audit.verify().rows());
        assertTrue(audit.verify().broken().isEmpty());
        assertTrue(witness.with(audit).broken().isPresent());
    }

    @Test
    void whatWentWithARestoredBackupIsToldFromThat() throws Exception {
        Witness witness = seen(head(1, audit.mark(), key));
        rewriteFrom(900, 899);
        audit.append(NOW, new Entry("hall restore", Act.RESTORED, "epoch 2", "backup"));
        rewriteFromEndTo(1_100);
        assertEquals(new Witness.Compared(0, 1, Optional.empty()), witness.with(audit));
        Witness later = seen(head(2, Optional.of(new Head.AuditMark(950, "0".repeat(64))), key));
        assertTrue(later.with(audit).broken().isPresent(), "what was seen since the restoration must be there");
    }

    private void rewriteFromEndTo(int last) {
        for (int i = 901; i <= last; i++)
            audit.append(NOW, new Entry("a", Act.SAVED, "notice/n" + i, "z"));
    }

    @Test
    void linesThatTheHallDidNotSignAreNoWitness() throws Exception {
        assertThrows(IOException.class, () -> seen(head(1, audit.mark(), SigningKey.generate())));
        assertThrows(IOException.class, () -> seen());
        assertThrows(IOException.class, () -> seen(head(1, Optional.empty(), key)));
        Path torn = root.resolve("torn");
        String line = Json.write(head(1, audit.mark(), key));
        for (int length : new int[]{1, line.length() / 2, line.length() - 1}) {
            Files.writeString(torn, line.substring(0, length));
            assertThrows(IOException.class, () -> Witness.read(torn, "3301", List.of(key.verifying())), "" + length);
        }
        Files.write(torn, new byte[]{(byte) 0xff, (byte) 0xfe, 0, 1});
        assertThrows(IOException.class, () -> Witness.read(torn, "3301", List.of(key.verifying())));
    }
}
