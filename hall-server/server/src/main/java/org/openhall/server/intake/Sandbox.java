package org.openhall.server.intake;

import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Runs one of our own reader programs on a foreign file in a child JVM: its memory is small, its time is short, and
 * whatever it does the server lives on. The child hands its answer over in a file. Thread-safe.
 */
public final class Sandbox {

    private final int heapMiB;
    private final Duration patience;

    /**
     * A sandbox.
     *
     * @param heapMiB most memory of the child's objects
     * @param patience after which it is stopped
     */
    public Sandbox(int heapMiB, Duration patience) {
        this.heapMiB = heapMiB;
        this.patience = patience;
    }

    /** What office files get: 192 MiB and two minutes. */
    public static Sandbox usual() {
        return new Sandbox(192, Duration.ofMinutes(2));
    }

    /** What files of pages get: 512 MiB, since a page is a picture of up to 40 million points, and ten minutes. */
    public static Sandbox forPages() {
        return new Sandbox(512, Duration.ofMinutes(10));
    }

    /**
     * Runs a program to its end.
     *
     * @param main class with a main method on our own class path
     * @param arguments its arguments, usually paths
     * @throws RefusedFileException when it ran out of memory or time, or broke
     */
    public void run(Class<?> main, List<String> arguments) throws RefusedFileException {
        List<String> command = new ArrayList<>(List.of(java(), "-Xmx" + heapMiB + "m", "-Xss1m", "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1", "-XX:+ExitOnOutOfMemoryError", "-Djava.awt.headless=true",
                "-Dfile.encoding=UTF-8", "-Dlog4j2.StatusLogger.level=OFF", "-cp",
                System.getProperty("java.class.path"), main.getName()));
        command.addAll(arguments);
        try {
            Process child = new ProcessBuilder(command).redirectOutput(Redirect.DISCARD).redirectError(Redirect.DISCARD)
                    .start();
            await(child);
        } catch (IOException e) {
            throw new RefusedFileException("打不开读取程序，请检查内存和磁盘空间后再试。", e);
        }
    }

    private void await(Process child) throws RefusedFileException {
        try {
            if (!child.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS))
                throw new RefusedFileException("文件太复杂，规定时间内读不完：请拆成几个小文件再导入。");
            if (child.exitValue() != 0)
                throw new RefusedFileException("文件太大或者已损坏，没能读完：请重新另存一份，或者拆成几个小文件再导入。");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new RefusedFileException("导入被中断，请再试一次。", e);
        } finally {
            child.destroyForcibly();
        }
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString()
                + (File.separatorChar == '\\' ? ".exe" : "");
    }
}
