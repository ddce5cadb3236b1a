package org.openhall.provisioning.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.openhall.provisioning.programs.Failure;
import org.openhall.provisioning.programs.House;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What --fresh may delete. */
class DemoHallTest {

    @TempDir
    private Path folder;

    @Test
    void whatAnEarlierDemoMadeIsCleared() throws IOException {
        DemoPorts.of(folder);
        Files.createDirectories(folder.resolve("server/keys"));
        Files.writeString(folder.resolve("server/keys/root.key"), "k");
        hall().markWhole();

        hall().clear();

        try (Stream<Path> left = Files.list(folder)) {
            assertEquals(List.of(), left.toList());
        }
        assertFalse(hall().whole());
    }

    @Test
    void aRealHallIsNeverCleared() throws IOException {
        Files.createDirectories(folder.resolve("server"));
        Files.createDirectories(folder.resolve("logs"));
        Files.writeString(folder.resolve("server/hall.db"), "precious");

        Failure refused = assertThrows(Failure.class, hall()::clear);

        assertTrue(refused.getMessage().contains("不是演示留下的"), refused.getMessage());
        assertTrue(Files.exists(folder.resolve("server/hall.db")));
    }

    @Test
    void aFolderWithOtherThingsIsNeverCleared() throws IOException {
        DemoPorts.of(folder);
        Path other = Files.writeString(folder.resolve("thesis.txt"), "precious");

        assertThrows(Failure.class, hall()::clear);

        assertTrue(Files.exists(other));
        assertTrue(Files.exists(folder.resolve(DemoPorts.FILE)));
    }

    @Test
    void aHallThatWasNotFilledToTheEndIsNotWhole() throws IOException {
        Files.createDirectories(folder.resolve("server"));
        Files.writeString(folder.resolve("server/hall.db"), "");

        assertFalse(hall().whole());
    }

    private DemoHall hall() {
        return new DemoHall(new House(folder, folder), folder, _ -> {});
    }
}
