package org.openhall.content.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** How much room a disk has. */
public final class DiskRoom {

    private DiskRoom() {}

    /**
     * Bytes that this program may still write; all there could be when the system does not say.
     *
     * @param place a file or folder on the disk in question; it need not exist
     */
    public static long left(Path place) {
        Path there = place.toAbsolutePath();
        while (there.getParent() != null && !Files.exists(there))
            there = there.getParent();
        try {
            return Files.getFileStore(there).getUsableSpace();
        } catch (IOException e) {
            return Long.MAX_VALUE;
        }
    }
}
