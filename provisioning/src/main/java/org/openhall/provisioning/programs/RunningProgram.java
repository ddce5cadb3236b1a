package org.openhall.provisioning.programs;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * A started program whose output is kept in a file and can be waited for. Closing it stops the program, first politely.
 * Thread-safe.
 */
public final class RunningProgram implements AutoCloseable {

    private static final long POLITE_SECONDS = 10;

    private final String name;
    private final Process process;
    private final Path log;
    private final ConcurrentHashMap<Predicate<String>, CompletableFuture<String>> awaited = new ConcurrentHashMap<>();
    private final List<Consumer<String>> heard = new CopyOnWriteArrayList<>();
    private final CompletableFuture<Void> outputRead = new CompletableFuture<>();

    private RunningProgram(String name, Process process, Path log) {
        this.name = name;
        this.process = process;
        this.log = log;
    }

    /**
     * Starts a program.
     *
     * @param name for messages
     * @param builder command line and environment
     * @param log receives everything it prints, anew
     */
    public static RunningProgram start(String name, ProcessBuilder builder, Path log) {
        try {
            Files.createDirectories(log.getParent());
            Files.deleteIfExists(log);
            RunningProgram program = new RunningProgram(name, builder.redirectErrorStream(true).start(), log);
            Thread.ofVirtual().name("output of " + name).start(program::readOutput);
            return program;
        } catch (IOException e) {
            throw new Failure(name + "启动不了：" + e.getMessage(), e);
        }
    }

    /**
     * Waits for a line of output. Register before the line can come: lines are not searched backwards.
     *
     * @return the line, later
     */
    public CompletableFuture<String> line(Predicate<String> wanted) {
        CompletableFuture<String> found = awaited.computeIfAbsent(wanted, _ -> new CompletableFuture<>());
        var _ = outputRead.thenCompose(_ -> process.onExit()).thenRun(() -> found.completeExceptionally(ended()));
        return found;
    }

    /** Tells every line of output from now on, on the thread that reads it. */
    public void each(Consumer<String> told) {
        heard.add(told);
    }

    /**
     * The result of a future, with a limit and a message a person can act on.
     *
     * @throws Failure when the limit passed or the program ended first
     */
    public <T> T await(CompletableFuture<T> future, Duration limit, String what) {
        try {
            return future.get(limit.toSeconds(), TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            throw new Failure(what + "：等了 " + limit.toSeconds() + " 秒没有等到。记录在 " + log, e);
        } catch (ExecutionException e) {
            throw new Failure(what + "：" + name + "提前退出。记录在 " + log, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Failure(what + "：被打断", e);
        }
    }

    /** Types one line into it. */
    public void type(String line) {
        try {
            Writer in = process.outputWriter(StandardCharsets.UTF_8);
            in.write(line + "\n");
            in.flush();
        } catch (IOException e) {
            throw new Failure(name + "不再接受输入", e);
        }
    }

    /** Its process, to look at. */
    public ProcessHandle handle() {
        return process.toHandle();
    }

    /** Done when all its output has been kept. */
    public CompletableFuture<Void> outputRead() {
        return outputRead;
    }

    /** Waits until the program ends by itself and gives its exit code. */
    public int end() {
        return process.onExit().join().exitValue();
    }

    /** Ends it, with its exit code, later. */
    public CompletableFuture<Integer> ending() {
        return process.onExit().thenApply(Process::exitValue);
    }

    @Override
    public void close() {
        process.destroy();
        try {
            process.onExit().get(POLITE_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException | ExecutionException e) {
            process.destroyForcibly();
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    private void readOutput() {
        try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8);
                Writer copy = Files.newBufferedWriter(log, StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                copy.write(line + "\n");
                copy.flush();
                tell(line);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            outputRead.complete(null);
        }
    }

    private void tell(String line) {
        heard.forEach(one -> one.accept(line));
        awaited.forEach((wanted, found) -> {
            if (wanted.test(line)) found.complete(line);
        });
    }

    private Failure ended() {
        return new Failure(name + "已退出，代码 " + process.exitValue());
    }
}
