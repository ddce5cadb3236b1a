package org.openhall.kiosk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** What the kiosk does on a machine without a display. */
class ToolkitTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({"Linux,:0,,true", "Linux,,,false", "Linux,'',,false", "Linux,,Headless,true", "Windows 11,,,true"})
    void seesBeforehandWhetherAWindowCanOpen(String system, String display, String glass, boolean opens) {
        assertEquals(opens, Toolkit.mayOpen(system, Optional.ofNullable(display), Optional.ofNullable(glass)));
    }

    @Test
    void picturesNeedNoDisplay() throws IOException, InterruptedException {
        Path log = folder.resolve("log");
        ProcessBuilder kiosk = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp", System.getProperty("java.class.path"), "--enable-native-access=ALL-UNNAMED", "-Xmx300m",
                KioskMain.class.getName(), "--gallery", folder.resolve("pictures").toString(), "--only",
                "cover-outside");
        kiosk.environment().remove("DISPLAY");
        int end = kiosk.redirectErrorStream(true).redirectOutput(log.toFile()).start().waitFor();
        assertEquals(0, end, Files.readString(log));
        try (Stream<Path> pictures = Files.list(folder.resolve("pictures"))) {
            List<String> names = pictures.map(p -> p.getFileName().toString()).toList();
            assertEquals(Gallery.SCREENS.size() * Gallery.LOOKS.size(), names.size(), names.toString());
        }
    }
}
