package org.openhall.kiosk.soak;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** A disk in memory of a few MiB that can be filled; only root can have one. */
final class SmallDisk implements AutoCloseable {

    private final Path folder;
    private final boolean mounted;

    /** Mounts one on a folder, or leaves the folder as it is where that is not allowed. */
    SmallDisk(Path folder, int megabytes) throws IOException {
        this.folder = Files.createDirectories(folder);
        this.mounted = run("mount", "-t", "tmpfs", "-o", "size=" + megabytes + "m", "tmpfs", folder.toString());
    }

    boolean mounted() {
        return mounted;
    }

    Path folder() {
        return folder;
    }

    /** Takes all room that is left but for so many bytes. */
    void fill(int left) throws IOException {
        byte[] block = new byte[4096];
        long room = Files.getFileStore(folder).getUsableSpace() - left;
        try (OutputStream out = Files.newOutputStream(ballast())) {
            for (long written = 0; written + block.length <= room; written += block.length)
                out.write(block);
        }
    }

    void free() throws IOException {
        Files.deleteIfExists(ballast());
    }

    private Path ballast() {
        return folder.resolve("ballast");
    }

    private static boolean run(String... command) {
        try {
            return new ProcessBuilder(command).redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD).start().onExit().join().exitValue() == 0;
        } catch (IOException e) {
            return false; // no such command here
        }
    }

    @Override
    public void close() {
        if (mounted && !run("umount", folder.toString())) run("umount", "-l", folder.toString());
    }
}
