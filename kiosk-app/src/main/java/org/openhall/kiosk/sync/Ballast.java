package org.openhall.kiosk.sync;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

import org.openhall.content.database.DiskRoom;

/**
 * Room on the disk that is held back. Even reading a database takes a little room at its opening; a kiosk that starts on
 * a full disk finds it here. One thread at a time.
 */
public final class Ballast {

    /** In bytes: the shared memory of two databases, their logs at rest, a pointer, with room to spare. */
    static final int BYTES = 2 << 20;
    private static final int BLOCK = 1 << 16;

    private final Path file;

    /** A file in a folder that exists. */
    public Ballast(Path file) {
        this.file = file;
    }

    /** Takes the room; false when the disk does not have it. What there was stays taken, so that nobody else gets it. */
    boolean take() {
        try {
            long held = Files.exists(file) ? Files.size(file) : 0;
            for (; held < BYTES; held += BLOCK)
                Files.write(file, new byte[BLOCK], StandardOpenOption.CREATE, StandardOpenOption.APPEND);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /** Gives the room away when the disk has hardly any. To be called before databases are opened. */
    void releaseIfNeeded() {
        try {
            if (DiskRoom.left(file) < BYTES) Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
