package org.openhall.kiosk.soak;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;

/** A JVM of its own that can be talked to by lines and killed. One thread talks. */
final class SoakProgram implements AutoCloseable {

    private static final String ENDED = "\u0000ended";

    private final String name;
    private final Path log;
    private final Process process;
    private final BlockingQueue<String> lines = new ArrayBlockingQueue<>(10_000);

    private SoakProgram(String name, Path log, Process process) {
        this.name = name;
        this.log = log;
        this.process = process;
    }

    /** Starts a main class on this program's own class path; its errors go to a log. */
    static SoakProgram start(String name, Path home, String main, String... args) throws IOException {
        Path log = home.resolve(name + ".log");
        Path tmp = Files.createDirectories(home.resolve("tmp"));
        List<String> command = new ArrayList<>(List.of(ProcessHandle.current().info().command().orElseThrow(),
                "-Xmx128m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "--enable-native-access=ALL-UNNAMED",
                "-Dorg.sqlite.tmpdir=" + tmp, "-Djava.io.tmpdir=" + tmp, "-cp",
                System.getProperty("java.class.path"), main));
        command.addAll(List.of(args));
        SoakProgram program = new SoakProgram(name, log, new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.appendTo(log.toFile())).start());
        Thread.ofVirtual().start(program::read);
        return program;
    }

    private void read() {
        try (BufferedReader reader = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = reader.readLine(); line != null; line = reader.readLine())
                lines.add(line);
        } catch (IOException e) {
            lines.add("broken: " + e);
        }
        lines.add(ENDED);
    }

    /** The next line that begins so; empty when the time is over or the program ended. */
    Optional<String> line(String start, int seconds) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        while (true) {
            String line = lines.poll(Math.max(0, end - System.nanoTime()), TimeUnit.NANOSECONDS);
            if (line == null || line.equals(ENDED)) return Optional.empty();
            if (line.startsWith(start)) return Optional.of(line);
        }
    }

    /** Sends a line; false when nobody is there any more. */
    boolean say(String line) {
        try {
            Writer out = process.outputWriter(StandardCharsets.UTF_8);
            out.write(line + "\n");
            out.flush();
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /** Gives it that long; true when it lived through it. */
    boolean lives(long millis) throws InterruptedException {
        return !process.waitFor(millis, TimeUnit.MILLISECONDS);
    }

    /** kill -9, and waits until it is gone. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** What it was, and where its log is. */
    @Override
    public String toString() {
        return name + (process.isAlive() ? "" : " (ended with " + process.exitValue() + ")") + ", log " + log;
    }

    @Override
    public void close() {
        process.destroyForcibly().onExit().join();
    }
}
