package org.openhall.devices.simulators;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What a simulated port does to the path where it appears. */
class PtyTest {

    @TempDir
    private Path folder;

    private List<Path> there() throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.toList();
        }
    }

    @Test
    void whatStandsAtItsPathIsNotTouched() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "words");
        Path empty = Files.createDirectory(folder.resolve("folder"));
        Path link = Files.createSymbolicLink(folder.resolve("link"), file);
        Path dangling = Files.createSymbolicLink(folder.resolve("dangling"), Path.of("nowhere"));
        for (Path taken : List.of(file, empty, link, dangling))
            assertThrows(FileAlreadyExistsException.class, () -> new Pty(taken));
        assertEquals("words", Files.readString(file));
        assertTrue(Files.isDirectory(empty));
        assertEquals(file, Files.readSymbolicLink(link));
        assertEquals(Path.of("nowhere"), Files.readSymbolicLink(dangling));
        assertEquals(4, there().size(), "nothing is left beside them");
    }

    @Test
    void aPortThatASimulatorLeftIsTurnedToTheNewOne() throws IOException {
        Path port = Files.createSymbolicLink(folder.resolve("port"), Path.of("/dev/pts/999999"));
        try (Pty pty = new Pty(port)) {
            assertNotEquals(Path.of("/dev/pts/999999"), Files.readSymbolicLink(pty.link()));
            assertTrue(Files.exists(port));
        }
        assertFalse(Files.exists(port, LinkOption.NOFOLLOW_LINKS));
    }

    /** A second one at a path, after the first was pulled there. */
    private static Pty later(Path port) throws IOException {
        try (Pty first = new Pty(port)) {
            return new Pty(first.link());
        }
    }

    @Test
    void whateverTookItsPlaceStaysWhenItIsPulled() throws IOException {
        Path port = folder.resolve("port");
        try (Pty second = later(port)) {
            assertTrue(Files.exists(port));
            Path now = Files.readSymbolicLink(second.link());
            assertTrue(now.startsWith("/dev/pts"), now::toString);
            Files.delete(port);
            Files.writeString(port, "words");
        }
        assertEquals("words", Files.readString(port));
    }

    @Test
    void whereItCannotAppearNothingIsLeft() throws IOException {
        assertThrows(NoSuchFileException.class, () -> new Pty(folder.resolve("no/port")));
        assertEquals(List.of(), there());
    }
}
