package org.openhall.kiosk.soak;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** A disk in memory of a few MiB that can be filled; only root can have one. */
public final class SmallDisk implements AutoCloseable {

    private static final int BLOCK = 4096;

    private final Path folder;
    private final boolean mounted;

    /** Mounts one on a folder, or leaves the folder as it is where that is not allowed. */
    public SmallDisk(Path folder, int megabytes) throws IOException {
        this.folder = Files.createDirectories(folder);
        this.mounted = run("mount", "-t", "tmpfs", "-o", "size=" + megabytes + "m", "tmpfs", folder.toString());
    }

    /** Whether it is a disk of its own. */
    public boolean mounted() {
        return mounted;
    }

    /** Where it is. */
    public Path folder() {
        return folder;
    }

    /** Takes all room that is left but for about so many bytes; others may take some meanwhile. */
    public void fill(int left) throws IOException {
        byte[] block = new byte[BLOCK];
        try (OutputStream out = Files.newOutputStream(taken())) {
            while (Files.getFileStore(folder).getUsableSpace() >= left + BLOCK)
                out.write(block);
        } catch (IOException e) {
            if (Files.getFileStore(folder).getUsableSpace() >= BLOCK) throw e; // else others took the last of it
        }
    }

    /** Gives it back. */
    public void free() throws IOException {
        Files.deleteIfExists(taken());
    }

    private Path taken() {
        return folder.resolve("taken");
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
