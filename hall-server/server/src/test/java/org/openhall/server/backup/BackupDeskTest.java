package org.openhall.server.backup;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.openhall.content.blobs.BlobStore;
import org.openhall.content.database.FolderLock;
import org.openhall.contract.digest.Digest;
import org.openhall.server.audit.AuditStore;
import org.openhall.server.hall.HallDatabase;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Backups being made: when, where, and what of the bad days. */
class BackupDeskTest {

    @TempDir
    private Path folder;
    private KeptHall kept;

    @BeforeEach
    void open() throws Exception {
        kept = new KeptHall(folder);
    }

    @AfterEach
    void close() {
        kept.close();
    }

    private BackupTimer timer() {
        return new BackupTimer(kept.desk, kept.shelf(), () -> settings(), () -> KeptHall.ZONE, kept.hall.clock());
    }

    private BackupSettings settings() {
        try {
            return BackupSettings.of(kept.hall.folder());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void standAt(String moment) {
        kept.hall.clock().move(Duration.between(kept.hall.clock().instant(), Instant.parse(moment)));
    }

    @Test
    void nothingIsMadeWithoutARecoveryKey() throws Exception {
        BackupSettings.NONE.write(kept.hall.folder());
        BackupException refusal = assertThrows(BackupException.class, () -> kept.desk.make(Occasion.HAND));
        assertTrue(refusal.getMessage().contains("hall backup key"), refusal.getMessage());
        try (BackupTimer timer = timer()) {
            timer.look();
        }
        assertEquals(List.of(), kept.shelf().list());
    }

    @Test
    void nothingReadableLiesOnTheDiskAfterwards() throws Exception {
        byte[] bytes = Files.readAllBytes(kept.desk.make(Occasion.HAND).file());
        assertFalse(new String(bytes, StandardCharsets.ISO_8859_1).contains("SQLite"));
        assertFalse(Files.exists(kept.hall.folder().root().resolve("backup.work")));
        Path blob = kept.shelf().blob(kept.key.recipient(), kept.blob).orElseThrow();
        assertFalse(Digest.hex(Files.readAllBytes(blob)).equals(kept.blob), "sealed");
        try (var all = Files.walk(kept.hall.folder().root())) {
            assertTrue(all.filter(Files::isRegularFile).noneMatch(file -> read(file).contains(kept.key.code())),
                    "the private part is nowhere");
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            return "";
        }
    }

    @Test
    void aQuarterOfAnHourAfterTheLastAndOnceANight() throws Exception {
        standAt("2026-11-24T00:30:00Z");
        try (BackupTimer timer = timer()) {
            assertEquals(Optional.of(Occasion.NIGHT), timer.due(),
                    "a hall that was off at night has it in the morning");
            assertTrue(timer.late());
            assertFalse(timer.overdue(), "it has only just begun");
            timer.look();
            assertEquals(Optional.empty(), timer.due());
            assertFalse(timer.late());
            kept.hall.clock().move(Duration.ofMinutes(15));
            assertEquals(Optional.of(Occasion.QUARTER), timer.due());
            timer.look();
            assertEquals(Optional.empty(), timer.due());
            kept.hall.clock().move(Duration.ofMinutes(46));
            assertTrue(timer.late());
            assertTrue(timer.overdue());
            standAt("2026-11-24T17:59:00Z");
            assertEquals(Optional.of(Occasion.QUARTER), timer.due());
            standAt("2026-11-24T18:00:00Z");
            assertEquals(Optional.of(Occasion.NIGHT), timer.due(), "two o'clock here");
        }
        assertEquals(List.of(Occasion.QUARTER, Occasion.NIGHT),
                kept.shelf().list().stream().map(BackupName::occasion).toList());
    }

    @Test
    void aBackupOfAWrongClockHidesNone() throws Exception {
        kept.hall.clock().move(Duration.ofDays(4000));
        kept.desk.make(Occasion.NIGHT);
        kept.hall.clock().move(Duration.ofDays(-4000));
        try (BackupTimer timer = timer()) {
            assertTrue(timer.late());
            assertEquals(Optional.of(Occasion.NIGHT), timer.due());
        }
    }

    @Test
    void whatPeopleAskForStandsInTheAuditAndWhatTheClockDoesNot() throws Exception {
        kept.desk.make(Occasion.NIGHT);
        kept.hall.clock().move(Duration.ofMinutes(15));
        String file = kept.desk.make(Occasion.HAND).file().getFileName().toString();
        try (var database = HallDatabase.open(kept.hall.folder())) {
            assertEquals(List.of(file), new AuditStore(database).newest(0, 100).stream().filter(row -> row.act().equals(
                    "BACKED_UP")).map(row -> row.object()).toList());
        }
    }

    @Test
    void theSecondDiskGetsTheSameAndMayBeAway() throws Exception {
        Path usb = folder.resolve("usb/openhall");
        kept.second(usb);
        BackupDesk.Made made = kept.desk.make(Occasion.HAND);
        assertEquals(List.of(), made.remarks());
        assertArrayEquals(Files.readAllBytes(made.file()), Files.readAllBytes(usb.resolve(made.file().getFileName())));
        assertEquals(List.of(), kept.restore(usb.resolve(made.file().getFileName()), folder.resolve("new")).lacking());

        Files.move(folder.resolve("usb"), folder.resolve("pocket"));
        Files.createDirectories(usb); // an empty mount point
        kept.hall.clock().move(Duration.ofMinutes(15));
        assertTrue(kept.desk.make(Occasion.HAND).remarks().getFirst().contains("第二块盘不在"));
        assertTrue(BackupState.of(kept.hall.folder()).second().contains("第二块盘不在"));
        try (var inside = Files.list(usb)) {
            assertEquals(0, inside.count(), "nothing is written where the disk should be");
        }
        Files.delete(usb);
        Files.delete(folder.resolve("usb"));
        Files.move(folder.resolve("pocket"), folder.resolve("usb"));
        kept.hall.clock().move(Duration.ofMinutes(15));
        assertEquals(List.of(), kept.desk.make(Occasion.HAND).remarks());
        assertEquals("", BackupState.of(kept.hall.folder()).second());
    }

    @Test
    void anotherKeyLaterSealsTheAttachmentsAnew() throws Exception {
        Path before = kept.desk.make(Occasion.HAND).file();
        RecoveryKey other = RecoveryKey.generate();
        new BackupSettings(other.recipient(), Optional.empty()).write(kept.hall.folder());
        kept.hall.clock().move(Duration.ofMinutes(15));
        Path after = kept.desk.make(Occasion.HAND).file();
        assertEquals(List.of(), kept.restore(before, folder.resolve("a"), kept.key).lacking());
        assertEquals(List.of(), kept.restore(after, folder.resolve("b"), other).lacking());
    }

    @Test
    void aFullDiskSpoilsNoEarlierBackup() throws Exception {
        Path small = Files.createDirectory(folder.resolve("small"));
        Assumptions.assumeTrue(run("mount", "-t", "tmpfs", "-o", "size=160m", "tmpfs", small.toString()),
                "only root can mount a small disk");
        try (KeptHall tight = new KeptHall(small)) {
            Path first = tight.desk.make(Occasion.HAND).file();
            long bytes = Files.size(first);
            new BlobStore(tight.hall.folder().blobs()).put(new ByteArrayInputStream(new byte[30 << 20]));
            for (int spare : new int[]{0, 300_000, 20_000_000}) { // nothing at all, too little, ends within an attachment
                tight.hall.clock().move(Duration.ofMinutes(15));
                Path ballast = small.resolve("ballast");
                fill(ballast, small.toFile().getUsableSpace() - spare);
                BackupException refusal = assertThrows(BackupException.class, () -> tight.desk.make(Occasion.QUARTER));
                assertTrue(refusal.getMessage().contains("以前的备份都还在"), refusal.getMessage());
                assertEquals(1, tight.files());
                assertEquals(bytes, Files.size(first));
                Files.delete(ballast);
            }
            tight.hall.clock().move(Duration.ofMinutes(15));
            tight.desk.make(Occasion.QUARTER);
            assertEquals("", BackupState.of(tight.hall.folder()).failure());
        } finally {
            run("umount", small.toString());
        }
    }

    /** The hall writes meanwhile: a disk that is full sooner is as full. */
    private static void fill(Path file, long bytes) throws IOException {
        byte[] some = new byte[1 << 20];
        try (var out = Files.newOutputStream(file)) {
            for (long left = bytes; left > 0; left -= some.length)
                out.write(some, 0, (int) Math.min(some.length, left));
        } catch (IOException e) {
            if (!String.valueOf(e.getMessage()).contains("No space left")) throw e;
        }
    }

    private static boolean run(String... command) throws IOException, InterruptedException {
        try {
            return new ProcessBuilder(command).redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD).start().waitFor() == 0;
        } catch (IOException e) {
            return false; // no such command here
        }
    }

    @Test
    void oneAtATime() throws Exception {
        try (FolderLock _ = FolderLock.take(kept.hall.folder().root().resolve("backup.lock")).orElseThrow()) {
            assertTrue(assertThrows(BackupException.class, () -> kept.desk.make(Occasion.HAND)).getMessage()
                    .contains("正在进行"));
        }
        kept.desk.make(Occasion.HAND);
    }

    @Test
    void halfFilesOfKilledBackupsAreNoBackupsAndAreSweptAway() throws Exception {
        Path made = kept.desk.make(Occasion.HAND).file();
        Path half = made.resolveSibling(made.getFileName() + ".part");
        Files.write(half, new byte[1000]);
        assertEquals(1, kept.shelf().list().size());
        kept.hall.clock().move(Duration.ofMinutes(15));
        kept.desk.make(Occasion.HAND);
        assertFalse(Files.exists(half));
    }

    @Test
    void theRecoveryKeyIsTriedWithoutTouchingTheHall() throws Exception {
        Path made = kept.desk.make(Occasion.HAND).file();
        BackupTrial trial = new BackupTrial(kept.hall.folder(), kept.hall.clock());
        assertThrows(BackupException.class, () -> trial.open(made, RecoveryKey.generate()));
        assertEquals(Optional.empty(), BackupState.of(kept.hall.folder()).tried());
        assertEquals(8, trial.open(made, kept.key).live());
        assertEquals(Optional.of(kept.hall.clock().instant()), BackupState.of(kept.hall.folder()).tried());
    }
}
