package org.openhall.content.rows;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.openhall.content.rows.ContentRefusedException.Reason;
import org.openhall.contract.digest.Digest;
import org.openhall.contract.feed.Head;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class SnapshotTest {

    @TempDir
    private Path home;
    private final TestingFeed feed = new TestingFeed();
    private Path gzip;
    private Head.Snapshot snapshot;
    private ContentFolder device;

    @BeforeEach
    void make() {
        gzip = home.resolve("snapshot.gz");
        try (ContentStore hall = ContentStore.open(home.resolve("hall.db"), what -> {})) {
            hall.apply(feed.putAll("a", 300), HeadSource.received(feed.head()));
            snapshot = hall.makeSnapshot(gzip);
        }
        device = ContentFolder.open(home.resolve("device"), what -> {});
    }

    @AfterEach
    void close() {
        device.close();
    }

    @Test
    void aDeviceStartsFromItAndGoesOn() {
        ContentStore candidate = device.candidate(gzip, snapshot);
        candidate.apply(List.of(feed.put("later", "{}")), HeadSource.received(feed.head()));
        assertTrue(device.position().isEmpty(), "not in use before it is adopted");
        device.adopt(candidate);
        assertEquals(301, device.position().orElseThrow().rows());
        assertTrue(device.scrub().whole());
        reopen();
        assertEquals(301, device.position().orElseThrow().rows());
    }

    @Test
    void itsNameIsTheHashOfItsBytes() throws IOException {
        assertEquals(Digest.hex(Files.readAllBytes(gzip)), snapshot.sha256());
        assertEquals(feed.root(), snapshot.stateRoot());
        assertEquals(300, snapshot.seq());
    }

    @Test
    void cutAnywhereItIsRefused() throws IOException {
        byte[] whole = Files.readAllBytes(gzip);
        Random random = new Random(5);
        for (int i = 0; i < 150; i++) {
            int cut = i < 20 ? i : random.nextInt(whole.length);
            byte[] part = Arrays.copyOf(whole, cut);
            Path file = Files.write(home.resolve("cut.gz"), part);
            refused(file, snapshot);
            refused(file, named(part)); // even were the head to name the cut file
        }
        assertTrue(device.position().isEmpty());
    }

    @Test
    void alteredAnywhereItIsRefused() throws IOException {
        byte[] whole = Files.readAllBytes(gzip);
        Random random = new Random(6);
        for (int i = 0; i < 150; i++) {
            byte[] altered = whole.clone();
            int at = 10 + random.nextInt(altered.length - 10);
            altered[at] ^= (byte) (1 << random.nextInt(8));
            Path file = Files.write(home.resolve("altered.gz"), altered);
            refused(file, snapshot);
            if (!isSameInside(altered, whole)) refused(file, named(altered));
        }
    }

    /** Deflate has bits that nothing reads: with one of those changed the file says what it said. */
    private static boolean isSameInside(byte[] altered, byte[] whole) throws IOException {
        try (var a = new GZIPInputStream(new ByteArrayInputStream(altered));
                var b = new GZIPInputStream(new ByteArrayInputStream(whole))) {
            return Arrays.equals(a.readAllBytes(), b.readAllBytes());
        } catch (EOFException | ZipException e) {
            return false;
        }
    }

    @Test
    void aTruthfulFileOfOtherContentIsRefused() {
        Head.Snapshot other = new Head.Snapshot(snapshot.seq(), snapshot.sha256(), snapshot.bytes(),
                Digest.hex("other"), snapshot.schema());
        ContentRefusedException refused = assertThrows(ContentRefusedException.class,
                () -> device.candidate(gzip, other));
        assertEquals(Reason.ROOT, refused.reason());
    }

    @Test
    void aBombIsRefusedBeforeItFillsTheDisk() throws IOException {
        Path bomb = home.resolve("bomb.gz");
        try (var out = new java.util.zip.GZIPOutputStream(Files.newOutputStream(bomb))) {
            out.write(new byte[20_000_000]);
        }
        refused(bomb, named(Files.readAllBytes(bomb)));
        try (var in = new GZIPInputStream(Files.newInputStream(bomb))) {
            assertEquals(0, in.read());
        }
    }

    private Head.Snapshot named(byte[] bytes) {
        return new Head.Snapshot(snapshot.seq(), Digest.hex(bytes), bytes.length, snapshot.stateRoot(), 1);
    }

    private void refused(Path file, Head.Snapshot expected) {
        assertThrows(ContentRefusedException.class, () -> device.candidate(file, expected));
    }

    private void reopen() {
        device.close();
        device = ContentFolder.open(home.resolve("device"), what -> {});
    }
}
