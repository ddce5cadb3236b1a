package org.openhall.content.blobs;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** Makes files appear whole or not at all, also across a power cut. */
public final class Durable {

    private Durable() {}

    /** Forces the bytes of a file to the disk, gives it its name in one step, and forces the folder too. */
    public static void move(Path part, Path target) throws IOException {
        force(part);
        Files.move(part, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        folder(target.getParent());
    }

    /** Forces the bytes of a file to the disk. */
    public static void force(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }

    /** Writes a small file so that a reader finds the old text or the new one. */
    public static void write(Path target, String text) throws IOException {
        Path part = target.resolveSibling(target.getFileName() + ".part");
        Files.writeString(part, text);
        move(part, target);
    }

    /** Forces the names in a folder to the disk. */
    public static void folder(Path folder) throws IOException {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }
}
