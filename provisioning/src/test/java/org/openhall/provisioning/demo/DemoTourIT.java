package org.openhall.provisioning.demo;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

import org.openhall.provisioning.programs.House;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The README's demo as a person on a machine without a display gets it: real processes, real ports, real taps. */
class DemoTourIT {

    private final CompletableFuture<Void> windowOpen = new CompletableFuture<>();
    private final StringWriter out = new StringWriter() {
        @Override
        public void write(String text, int start, int length) {
            super.write(text, start, length);
            if (text.startsWith("自助机窗口已打开", start)) windowOpen.complete(null);
        }
    };

    @TempDir
    private Path folder;

    @Test
    void aCitizenFindsTheRealRowsWithTheServerStopped() throws Exception {
        int code = demo("").execute("--data", folder.resolve("demo").toString(), "--tour",
                folder.resolve("tour").toString());

        Path log = folder.resolve("demo/logs/kiosk.log");
        assertEquals(0, code, () -> out + (Files.exists(log) ? read(log) : ""));
        List<String> pictures = pictures();
        assertTrue(pictures.stream().anyMatch(p -> p.contains("offline-search-db")), pictures.toString());
        assertTrue(pictures.stream().anyMatch(p -> p.contains("offline-document-page")), pictures.toString());
        theSameHallOpensItsWindowWhereThereIsADisplay();
    }

    /** The second demo on the same data: nothing is made anew, a window opens, and its end stops all programs. */
    private void theSameHallOpensItsWindowWhereThereIsADisplay() throws Exception {
        out.getBuffer().setLength(0);
        try (VirtualDisplay screen = VirtualDisplay.start()) {
            CompletableFuture<Integer> code = CompletableFuture.supplyAsync(
                    () -> demo(screen.name()).execute("--data", folder.resolve("demo").toString()));
            CompletableFuture.anyOf(windowOpen, code).get(3, TimeUnit.MINUTES);
            assertFalse(code.isDone(), out::toString);
            List<ProcessHandle> kiosks = programs("KioskMain");
            assertEquals(1, kiosks.size());
            kiosks.getFirst().destroy();
            code.get(1, TimeUnit.MINUTES);
        }
        assertFalse(out.toString().contains("导入"), out::toString);
        assertEquals(List.of(), programs("org.openhall"));
    }

    private static List<ProcessHandle> programs(String words) {
        return ProcessHandle.current().children().filter(ProcessHandle::isAlive)
                .filter(p -> p.info().commandLine().orElse("").contains(words)).toList();
    }

    private CommandLine demo(String display) {
        House house = new House(Path.of(System.getProperty("openhall.house")),
                Path.of(System.getProperty("java.home")));
        return new CommandLine(new DemoCommand(Clock.systemUTC(), () -> house, () -> display))
                .setOut(new PrintWriter(out, true)).setErr(new PrintWriter(out, true));
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
