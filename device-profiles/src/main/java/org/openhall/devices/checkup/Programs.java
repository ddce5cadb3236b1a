package org.openhall.devices.checkup;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The programs that run, read from {@code /proc}; those of other users as far as the system lets us. */
final class Programs {

    private final Path proc;

    Programs(Path proc) {
        this.proc = proc;
    }

    /** Names and numbers of those that have a device open. */
    List<String> holding(Path device) {
        Path real;
        try {
            real = device.toRealPath();
        } catch (IOException e) {
            return List.of();
        }
        List<String> found = new ArrayList<>();
        for (Path one : below(proc, "[0-9]*")) {
            if (below(one.resolve("fd"), "*").stream().anyMatch(file -> leadsTo(file, real)))
                found.add(name(one) + "（进程 " + one.getFileName() + "）");
        }
        return found;
    }

    /** Whether a program of that name runs. */
    boolean runs(String name) {
        return below(proc, "[0-9]*").stream().anyMatch(one -> name(one).equals(name));
    }

    private static boolean leadsTo(Path file, Path device) {
        try {
            return Files.isSymbolicLink(file) && Files.readSymbolicLink(file).equals(device);
        } catch (IOException e) {
            return false;
        }
    }

    private static String name(Path process) {
        try {
            return Files.readString(process.resolve("comm")).strip();
        } catch (IOException e) {
            return "";
        }
    }

    private static List<Path> below(Path folder, String glob) {
        List<Path> found = new ArrayList<>();
        try (DirectoryStream<Path> all = Files.newDirectoryStream(folder, glob)) {
            all.forEach(found::add);
        } catch (IOException | DirectoryIteratorException e) {
            return found; // ended, or not ours to see
        }
        return found;
    }
}
