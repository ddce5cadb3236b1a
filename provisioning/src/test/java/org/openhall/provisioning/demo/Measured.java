package org.openhall.provisioning.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;

import org.openhall.provisioning.programs.RunningProgram;

/** A program started for a benchmark, and what it has cost so far. */
final class Measured implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final RunningProgram program;
    private final ProcessHandle process;
    private final double seconds;

    private Measured(RunningProgram program, ProcessHandle process, double seconds) {
        this.program = program;
        this.process = process;
        this.seconds = seconds;
    }

    /** Starts it and waits for the line {@code READY}. */
    static Measured start(ProcessBuilder builder, String display, Path log) {
        builder.environment().put("DISPLAY", display);
        long begin = System.nanoTime();
        RunningProgram program = RunningProgram.start("程序", builder, log);
        ProcessHandle process = program.handle();
        CompletableFuture<String> ready = program.line(line -> line.equals("READY"));
        program.await(ready, PATIENCE, "READY");
        return new Measured(program, process, (System.nanoTime() - begin) / 1e9);
    }

    RunningProgram program() {
        return program;
    }

    /** From before the process was made to its {@code READY}. */
    double secondsToReady() {
        return seconds;
    }

    /** Processor time of the whole process until now. */
    double processorSeconds() {
        return process.info().totalCpuDuration().orElse(Duration.ZERO).toNanos() / 1e9;
    }

    /** Proportional share of resident memory now, in MB (2^20). */
    long pss() throws IOException {
        List<String> lines = Files.readAllLines(Path.of("/proc/" + process.pid() + "/smaps_rollup"));
        return lines.stream().filter(line -> line.startsWith("Pss:")).mapToLong(l -> Long.parseLong(l.replaceAll("\\D",
                ""))).sum() / 1024;
    }

    @Override
    public void close() {
        process.destroyForcibly();
        process.onExit().join();
    }
}
