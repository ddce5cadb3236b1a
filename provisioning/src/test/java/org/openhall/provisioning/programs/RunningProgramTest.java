package org.openhall.provisioning.programs;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class RunningProgramTest {

    private static final Duration LIMIT = Duration.ofSeconds(30);

    @TempDir
    private Path folder;

    @Test
    void findsTheLineItWaitsForAndKeepsAllOutput() throws Exception {
        Path log = folder.resolve("logs/p.log");
        RunningProgram program = RunningProgram.start("程序", new ProcessBuilder("sh", "-c",
                "read go; echo one; echo READY now; echo 三 >&2"), log);
        CompletableFuture<String> ready = program.line(l -> l.startsWith("READY"));
        program.type("go");

        assertEquals("READY now", program.await(ready, LIMIT, "等"));
        assertEquals(0, program.end());
        program.outputRead().join();
        assertEquals("one\nREADY now\n三\n", Files.readString(log));
    }

    @Test
    void saysSoWhenTheProgramEndsFirst() {
        RunningProgram program = RunningProgram.start("程序", new ProcessBuilder("false"), folder.resolve("p.log"));

        Failure failure = assertThrows(Failure.class, () -> program.await(program.line(_ -> false), LIMIT, "启动程序"));
        assertTrue(failure.getMessage().contains("启动程序"));
        assertTrue(failure.getMessage().contains("p.log"));
    }

    @Test
    void closingStopsIt() {
        RunningProgram program = RunningProgram.start("程序", new ProcessBuilder("sleep", "600"),
                folder.resolve("p.log"));
        program.close();

        assertNotEquals(0, program.ending().join());
    }
}
