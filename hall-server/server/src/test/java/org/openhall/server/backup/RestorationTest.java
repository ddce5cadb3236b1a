package org.openhall.server.backup;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.openhall.content.blobs.BlobStore;
import org.openhall.content.database.Database;
import org.openhall.contract.feed.Head;
import org.openhall.server.HallServer;
import org.openhall.server.PortNumbers;
import org.openhall.server.TestingHall;
import org.openhall.server.accounts.Grant;
import org.openhall.server.accounts.TestingStaff;
import org.openhall.server.audit.Act;
import org.openhall.server.audit.AuditStore;
import org.openhall.server.audit.Entry;
import org.openhall.server.hall.HallDatabase;
import org.openhall.server.hall.HallFolder;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What comes back from a backup, and what is said where nothing can. */
class RestorationTest {

    private static final int CHUNK = 64 * 1024 + 16;
    private static final int NONCE = 16;

    @TempDir
    private Path folder;
    private KeptHall kept;
    private Path to;

    @BeforeEach
    void open() throws Exception {
        kept = new KeptHall(folder);
        to = folder.resolve("new");
    }

    @AfterEach
    void close() {
        kept.close();
    }

    private void refused(String words, Path from, RecoveryKey key) throws Exception {
        BackupException refusal = assertThrows(BackupException.class, () -> kept.restore(from, to, key));
        assertTrue(refusal.getMessage().contains(words), refusal.getMessage());
        try (var beside = Files.list(folder)) {
            assertEquals(List.of(), beside.filter(file -> file.getFileName().toString().startsWith("new")).toList());
        }
    }

    @Test
    void theHallComesBackInANewEpochAndItsServerStarts() throws Exception {
        Head before = kept.hall.server().head();
        BackupDesk.Made made = kept.desk.make(Occasion.NIGHT);
        assertEquals(List.of(), made.remarks());
        kept.hall.release(TestingHall.notices(100, 110));
        Restoration.Restored restored = kept.restore(made.file(), to);
        assertEquals(before.rows(), restored.counts().live());
        assertEquals(2, restored.epoch());
        assertEquals(List.of(), restored.lacking());

        HallFolder again = new HallFolder(to);
        try (HallServer server = HallServer.start(again, PortNumbers.FREE, kept.hall.clock())) {
            assertEquals(before.stateRoot(), server.head().stateRoot(), "the same rows");
            assertEquals(2, server.head().epoch().no());
            assertEquals(before.seq(), server.head().seq());
        }
        assertTrue(new BlobStore(again.blobs()).find(kept.blob).isPresent());
        assertEquals(BackupSettings.of(kept.hall.folder()), BackupSettings.of(again), "backups go on to the same key");
        for (String key : List.of("root.key", "head.key", "authority.key", "admin.token"))
            assertEquals(Files.readString(kept.hall.folder().keys().resolve(key)),
                    Files.readString(again.keys().resolve(key)), key);
    }

    @Test
    void nobodyIsStillInAndTheAuditSaysThatItWasRestored() throws Exception {
        new TestingStaff(kept.database).in("li", List.of(Grant.of("editor").orElseThrow()),
                kept.hall.clock().instant());
        kept.restore(kept.desk.make(Occasion.HAND).file(), to);
        try (Database database = HallDatabase.open(new HallFolder(to))) {
            assertEquals(0, database.<Integer>read("count", handle -> handle.createQuery("SELECT count(*) FROM session")
                    .mapTo(int.class).one()));
            AuditStore audit = new AuditStore(database);
            assertEquals(Act.RESTORED.name(), audit.newest(0, 1).getFirst().act());
            assertTrue(audit.verify().broken().isEmpty());
        }
    }

    @Test
    void twoRestoresOfOneBackupOpenTwoEpochs() throws Exception {
        Path backup = kept.desk.make(Occasion.HAND).file();
        assertEquals(2, kept.restore(backup, to).epoch());
        assertEquals(3, kept.restore(backup, folder.resolve("other")).epoch());
        assertEquals(8, new Restoration(kept.hall.clock()).restore(
                new Restoration.Wanted(backup, folder.resolve("third"), kept.key, 7, false)).epoch());
    }

    @Test
    void anotherKeyOpensNothing() throws Exception {
        refused("这把恢复钥匙打不开这份备份", kept.desk.make(Occasion.HAND).file(), RecoveryKey.generate());
    }

    @Test
    void whatWasFlippedCutSwappedOrLengthenedIsRefused() throws Exception {
        kept.releaseNoise(400);
        byte[] whole = Files.readAllBytes(kept.desk.make(Occasion.HAND).file());
        String text = new String(whole, StandardCharsets.ISO_8859_1);
        int header = text.indexOf('\n', text.indexOf("\n--- ") + 1) + 1 + NONCE;
        assertTrue(whole.length > header + 2 * CHUNK, "several chunks");
        Random dice = new Random(20261124);
        for (int i = 0; i < 40; i++) {
            byte[] flipped = whole.clone();
            flipped[header + dice.nextInt(whole.length - header)] ^= (byte) (1 << dice.nextInt(8));
            refused("坏了或不完整", written(flipped), kept.key);
        }
        for (int at : new int[]{0, 1, 40, header, header + CHUNK, header + 2 * CHUNK, whole.length - 1})
            refused("坏了或不完整", written(Arrays.copyOf(whole, at)), kept.key);
        byte[] swapped = whole.clone();
        System.arraycopy(whole, header, swapped, header + CHUNK, CHUNK);
        System.arraycopy(whole, header + CHUNK, swapped, header, CHUNK);
        refused("坏了或不完整", written(swapped), kept.key);
        refused("坏了或不完整", written(Arrays.copyOf(whole, whole.length + 1)), kept.key);
        refused("坏了或不完整", written("not a backup at all".getBytes(StandardCharsets.UTF_8)), kept.key);
        kept.restore(written(whole), to);
    }

    private Path written(byte[] bytes) throws Exception {
        return Files.write(folder.resolve("copy.backup"), bytes);
    }

    @Test
    void anyFlipInTheHeaderIsRefusedToo() throws Exception {
        byte[] whole = Files.readAllBytes(kept.desk.make(Occasion.HAND).file());
        for (int at = 0; at < 300; at += 7) {
            byte[] flipped = whole.clone();
            flipped[at] ^= 1;
            Path file = written(flipped);
            assertThrows(BackupException.class, () -> kept.restore(file, to));
        }
        assertFalse(Files.exists(to));
    }

    @Test
    void aSealedFileThatIsNoBackupIsRefused() throws Exception {
        Path file = folder.resolve("other.backup");
        try (var out = Seal.sealing(Files.newOutputStream(file), List.of(kept.key.recipient()))) {
            out.write(new byte[1000]);
        }
        refused("不是一个大厅的备份", file, kept.key);
        try (var out = new ZipOutputStream(
                Seal.sealing(Files.newOutputStream(file), List.of(kept.key.recipient())))) {
            out.putNextEntry(new ZipEntry("keys/../../evil"));
            out.write(1);
        }
        refused("不认识的文件", file, kept.key);
        assertFalse(Files.exists(folder.resolve("evil")));
    }

    @Test
    void aFolderThatHoldsSomethingIsLeftAlone() throws Exception {
        Path backup = kept.desk.make(Occasion.HAND).file();
        for (Path occupied : List.of(kept.hall.folder().root(), folder)) {
            BackupException refusal = assertThrows(BackupException.class, () -> kept.restore(backup, occupied));
            assertTrue(refusal.getMessage().contains("没有动它"), refusal.getMessage());
        }
        kept.restore(backup, Files.createDirectory(to));
        assertTrue(new HallFolder(to).exists());
    }

    @Test
    void whatAKilledRestoreLeftIsNoHallAndInNobodysWay() throws Exception {
        Path backup = kept.desk.make(Occasion.HAND).file();
        Path left = Files.createDirectory(folder.resolve("new.restoring"));
        Opening.look(backup, kept.key, left);
        assertFalse(new HallFolder(left).exists());
        kept.restore(backup, to);
        assertTrue(new HallFolder(to).exists());
        assertFalse(Files.exists(left));
    }

    @Test
    void anAttachmentThatIsLackingOrRottenIsNamedAndTheHallComesBackAllTheSame() throws Exception {
        Path backup = kept.desk.make(Occasion.HAND).file();
        Path sealed = kept.shelf().blob(kept.key.recipient(), kept.blob).orElseThrow();
        byte[] bytes = Files.readAllBytes(sealed);
        bytes[bytes.length / 2] ^= 1;
        Files.write(sealed, bytes);
        assertEquals(List.of(kept.blob), kept.restore(backup, to).lacking());
        assertTrue(new BlobStore(new HallFolder(to).blobs()).all().isEmpty());
        Files.delete(sealed);
        assertEquals(List.of(kept.blob), kept.restore(backup, folder.resolve("other")).lacking());
    }

    @Test
    void aBackupOfATamperedChainSaysSoAndIsRestoredOnlyOnDemand() throws Exception {
        AuditStore audit = new AuditStore(kept.database);
        for (int i = 0; i < 3; i++)
            audit.append(kept.hall.clock().instant(), new Entry("a", Act.SAVED, "x", ""));
        kept.database.bare("tamper", handle -> {
            handle.execute("DROP TRIGGER audit_is_never_changed");
            handle.execute("UPDATE audit SET actor='b' WHERE seq=2");
        });
        BackupDesk.Made made = kept.desk.make(Occasion.HAND);
        assertTrue(made.remarks().getFirst().contains("操作记录第 2 条"), made.remarks().toString());
        refused("操作记录第 2 条", made.file(), kept.key);
        assertEquals(2, new Restoration(kept.hall.clock()).restore(
                new Restoration.Wanted(made.file(), to, kept.key, 0, true)).epoch());
    }

    @Test
    void aChangedPublicRecordIsNotWhatTheHallVouchedFor() throws Exception {
        kept.database.bare("tamper", handle -> handle.execute(
                "UPDATE feed SET payload=replace(payload, '通知 3', '通知 9') WHERE id='notice-3'"));
        refused("和大厅签过名的不一样", kept.desk.make(Occasion.HAND).file(), kept.key);
    }

    @Test
    void theKeyIsReadAsPeopleWriteItAndAWrongSignIsNoticed() throws Exception {
        String code = kept.key.code();
        assertEquals(kept.key, RecoveryKey.read("# remark\n" + code.toLowerCase(Locale.ROOT)
                .replaceAll("(.{6})", "$1 ") + "\n"));
        assertFalse(kept.key.toString().contains(code));
        for (int at = 16; at < code.length(); at++) {
            char[] mistyped = code.toCharArray();
            mistyped[at] = mistyped[at] == 'Q' ? 'P' : 'Q';
            assertThrows(BackupException.class, () -> RecoveryKey.read(new String(mistyped)), "at " + at);
        }
        assertThrows(BackupException.class, () -> RecoveryKey.read(kept.key.recipient()));
        assertThrows(BackupException.class, () -> RecoveryKey.read(""));
    }

    @Test
    void ordinaryToolsReadWhatIsInside() throws Exception {
        Path backup = kept.desk.make(Occasion.HAND).file();
        assertArrayEquals("age-encryption.org/v1\n".getBytes(StandardCharsets.US_ASCII),
                Arrays.copyOf(Files.readAllBytes(backup), 22));
        try (var in = Seal.opening(new ByteArrayInputStream(Files.readAllBytes(backup)), kept.key);
                var zip = new ZipInputStream(in)) {
            assertEquals("manifest.json", zip.getNextEntry().getName());
        }
    }

    @Test
    void timeDoesNotMatterToARestore() throws Exception {
        Path backup = kept.desk.make(Occasion.HAND).file();
        kept.hall.clock().move(Duration.ofDays(29));
        assertEquals(2, kept.restore(backup, to).epoch());
    }
}
