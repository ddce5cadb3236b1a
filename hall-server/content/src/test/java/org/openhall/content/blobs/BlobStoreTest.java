package org.openhall.content.blobs;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.Set;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.openhall.contract.digest.Digest;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class BlobStoreTest {

    @TempDir
    private Path folder;
    private BlobStore blobs;
    private byte[] bytes;
    private String name;

    @BeforeEach
    void make() {
        blobs = new BlobStore(folder.resolve("blobs"));
        bytes = new byte[200_000];
        new Random(1).nextBytes(bytes);
        name = Digest.hex(bytes);
    }

    private InputStream from(int offset) {
        return new ByteArrayInputStream(bytes, offset, bytes.length - offset);
    }

    @Test
    void keepsWhatItIsGiven() throws IOException {
        assertEquals(name, blobs.put(from(0)));
        assertArrayEquals(bytes, Files.readAllBytes(blobs.find(name).orElseThrow()));
        assertTrue(blobs.check(name));
    }

    @Test
    void aBrokenTransferGoesOnWhereItBroke() throws IOException {
        Random random = new Random(2);
        for (int at = 0; at < bytes.length; at = (int) blobs.partial(name)) {
            int until = Math.min(bytes.length, at + 1 + random.nextInt(40_000));
            boolean whole = blobs.append(name, at, bytes.length,
                    new ByteArrayInputStream(bytes, at, until - at)).isPresent();
            assertEquals(until == bytes.length, whole);
            if (whole) break;
        }
        assertArrayEquals(bytes, Files.readAllBytes(blobs.find(name).orElseThrow()));
    }

    @Test
    void aStreamThatThrowsLeavesWhatCame() {
        InputStream torn = new java.io.SequenceInputStream(new ByteArrayInputStream(bytes, 0, 70_000),
                new InputStream() {
                    @Override
                    public int read() throws IOException {
                        throw new IOException("pulled out");
                    }

                    @Override
                    public int read(byte[] into, int offset, int length) throws IOException {
                        return read();
                    }
                });
        assertThrows(IOException.class, () -> blobs.append(name, 0, bytes.length, torn));
        assertTrue(blobs.partial(name) > 0);
        assertTrue(blobs.find(name).isEmpty());
    }

    @Test
    void wrongBytesAreThrownAway() {
        byte[] wrong = Arrays.copyOf(bytes, bytes.length);
        wrong[1000]++;
        assertThrows(BlobRefusedException.class,
                () -> blobs.append(name, 0, bytes.length, new ByteArrayInputStream(wrong)));
        assertThrows(BlobRefusedException.class, () -> blobs.append(name, 0, bytes.length - 1, from(0)));
        assertEquals(0, blobs.partial(name));
        assertTrue(blobs.find(name).isEmpty());
    }

    @Test
    void aGapIsAMistakeOfTheProgram() {
        assertThrows(IllegalArgumentException.class, () -> blobs.append(name, 5, bytes.length, from(5)));
    }

    @Test
    void whatHasRottedIsThrownAway() throws IOException {
        blobs.put(from(0));
        Files.writeString(blobs.find(name).orElseThrow(), "rot");
        assertFalse(blobs.check(name));
        assertTrue(blobs.find(name).isEmpty());
    }

    @Test
    void keepsOnlyWhatIsWanted() throws IOException {
        blobs.put(from(0));
        String other = blobs.put(from(7));
        blobs.append(Digest.hex("never finished"), 0, 10, new ByteArrayInputStream(new byte[3]));

        assertEquals(2, blobs.keepOnly(Set.of(name)));
        assertTrue(blobs.find(name).isPresent());
        assertTrue(blobs.find(other).isEmpty());
    }

    @Test
    void namesThatAreNoHashesFindNothing() {
        assertTrue(blobs.find("../../etc/passwd").isEmpty());
        assertThrows(IllegalArgumentException.class, () -> blobs.partial("../x"));
    }
}
