package org.openhall.provisioning.demo;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

import org.openhall.provisioning.programs.House;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The README's demo as a person on a machine without a display gets it: real processes, real ports, real taps. */
class DemoTourIT {

    private final StringWriter out = new StringWriter();

    @TempDir
    private Path folder;

    @Test
    void aCitizenFindsTheRealRowsWithTheServerStopped() throws IOException {
        House house = new House(Path.of(System.getProperty("openhall.house")),
                Path.of(System.getProperty("java.home")));
        DemoCommand demo = new DemoCommand(Clock.systemUTC(), () -> house);
        int code = new CommandLine(demo).setOut(new PrintWriter(out, true)).setErr(new PrintWriter(out, true))
                .execute("--data", folder.resolve("demo").toString(), "--tour", folder.resolve("tour").toString());

        Path log = folder.resolve("demo/logs/kiosk.log");
        assertEquals(0, code, () -> out + (Files.exists(log) ? read(log) : ""));
        List<String> pictures = pictures();
        assertTrue(pictures.stream().anyMatch(p -> p.contains("offline-search-db")), pictures.toString());
        assertTrue(pictures.stream().anyMatch(p -> p.contains("offline-document-page")), pictures.toString());
    }

    private List<String> pictures() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("tour"))) {
            return files.map(p -> p.getFileName().toString()).sorted().toList();
        }
    }

    private static String read(Path log) {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            return e.toString();
        }
    }
}
