package org.openhall.server.console;

import java.net.ServerSocket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.openhall.content.database.Database;
import org.openhall.server.HallCreation;
import org.openhall.server.accounts.Grant;
import org.openhall.server.accounts.TestingStaff;
import org.openhall.server.accounts.TestingStaff.In;
import org.openhall.server.feed.FeedStore;
import org.openhall.server.feed.Release;
import org.openhall.server.hall.HallDatabase;
import org.openhall.server.hall.HallFolder;
import org.openhall.server.hall.HallSettings;
import org.openhall.server.keys.KeyFolder;
import org.openhall.server.linting.BenchHall;

/**
 * The server program on a hall of 100,000 records, with the flags it is shipped with: how long until the findings are there
 * after a start and after one change, how long pages take in the meantime and then, and what it takes of memory (targets: 100
 * ms at p95, 256 MB). Prints, judges nothing.
 */
final class LargeHallBench {

    private static final int ROWS = Integer.getInteger("bench.rows", 100_000);
    private static final int TIMES = 100;
    private static final double TARGET_MS = 100;
    private static final double TARGET_MB = 256;
    private static final long PATIENCE = TimeUnit.MINUTES.toNanos(15);

    private LargeHallBench() {}

    /** Prints a table. */
    public static void main(String[] args) throws Exception {
        Path temp = Files.createTempDirectory("large-hall-bench");
        HallFolder folder = new HallFolder(temp.resolve("hall"));
        HallCreation.create(folder, new HallSettings("3301", "示例", "localhost"), java.time.InstantSource.system());
        int port = free();
        Path log = temp.resolve("out.txt");
        try (Database database = HallDatabase.open(folder)) {
            FeedStore feed = new FeedStore(database);
            BenchHall.fill(feed, ROWS);
            In who = new TestingStaff(database).in("bench", List.of(Grant.of("editor").orElseThrow(), Grant.of(
                    "reviewer").orElseThrow()), java.time.Instant.now());
            ProcessBuilder program = new ProcessBuilder(System.getProperty("java.home") + "/bin/java",
                    "@" + System.getProperty("openhall.house", ".") + "/hall-server/server/jvm.flags",
                    "-Xlog:gc*:file=" + temp.resolve("gc.txt"), "-cp", System.getProperty("java.class.path"),
                    "org.openhall.server.ServerMain", "server", "--data", folder.root().toString(), "--device-port",
                    "0", "--enrolment-port", "0", "--console-port", String.valueOf(port), "--admin-port", "0")
                    .redirectErrorStream(true).redirectOutput(log.toFile());
            program.environment().put("MALLOC_ARENA_MAX", "1");
            Process server = program.start();
            try (Visitor visitor = new Visitor(KeyFolder.open(folder.keys()), "https://localhost:" + port)) {
                measure(server, visitor, who, feed, log);
            } finally {
                server.destroy();
                server.waitFor();
                System.out.print(Files.readString(log));
                try (Stream<String> lines = Files.lines(folder.root().resolve("logs").resolve("server.log"))) {
                    lines.filter(line -> line.contains("ERROR") || line.contains("OutOfMemory")).limit(5).forEach(
                            System.out::println);
                } catch (java.nio.file.NoSuchFileException _) { // it had nothing to say
                }
            }
        } finally {
            try (Stream<Path> files = Files.walk(temp)) {
                files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
            }
        }
    }

    private static void measure(Process server, Visitor visitor, In who, FeedStore feed, Path log) throws Exception {
        while (server.isAlive() && !Files.readString(log).contains("READY"))
            server.waitFor(100, TimeUnit.MILLISECONDS);
        System.out.printf("%-46s %8d MB%n", "RSS when it is ready", memory(server));
        long start = System.nanoTime();
        List<Double> meanwhile = new ArrayList<>();
        long cpu = cpu(server);
        while (!ready(visitor, who)) {
            meanwhile.add(time(visitor, "/content", who));
            server.waitFor(50, TimeUnit.MILLISECONDS);
            if (System.nanoTime() - start > PATIENCE) throw new IllegalStateException("no findings");
        }
        double took = (System.nanoTime() - start) / 1e9;
        System.out.printf("%-46s %8.1f s   %.0f %% of a core%n", "until the findings are there", took, (cpu(server)
                - cpu) / 10.0 / took);
        pages("/content meanwhile", meanwhile);
        memory("then", server);
        for (String path : List.of("/content", "/content?page=" + (ROWS / 50 - 1), "/findings",
                "/findings?page=1000", "/findings?severity=NOTE", "/findings?office=%E7%A4%BA%E4%BE%8B"
                        + "%E8%A1%97%E9%81%93%E5%8A%9E%E4%BA%8B%E5%A4%847",
                "/content/item/item-7"))
            pages(path, times(visitor, path, who));
        change(visitor, who, feed);
        for (String path : List.of("/findings/csv", "/findings/xlsx"))
            System.out.printf("%-46s %8.1f s%n", path, time(visitor, path, who) / 1e3);
        memory("afterwards", server);
        new ProcessBuilder(System.getProperty("java.home") + "/bin/jstat", "-gcutil", String.valueOf(server.pid()))
                .inheritIO().start().waitFor();
    }

    /** One change; the pages are asked for as long as the look may last. */
    private static void change(Visitor visitor, In who, FeedStore feed) throws Exception {
        feed.release(List.of(Release.put("doc-1", BenchHall.document(1, "改"))), "bench", java.time.Instant.now());
        List<Double> meanwhile = new ArrayList<>();
        for (long start = System.nanoTime(); System.nanoTime() - start < TimeUnit.SECONDS.toNanos(8);)
            meanwhile.add(time(visitor, "/content", who));
        pages("/content while one change is looked at", meanwhile);
    }

    private static List<Double> times(Visitor visitor, String path, In who) throws Exception {
        List<Double> times = new ArrayList<>();
        for (int i = -TIMES / 5; i < TIMES; i++) {
            double took = time(visitor, path, who);
            if (i >= 0) times.add(took);
        }
        return times;
    }

    private static void pages(String what, List<Double> times) {
        if (times.isEmpty()) return;
        times.sort(null);
        double p95 = times.get(times.size() * 95 / 100);
        System.out.printf("%-46s %8.1f ms at p50, %.1f at p95, %.1f at most; p95 %.2f x target%s%n", what, times.get(
                times.size() / 2), p95, times.getLast(), p95 / TARGET_MS, p95 > TARGET_MS ? "  LOSS" : "");
    }

    private static double time(Visitor visitor, String path, In who) throws Exception {
        long start = System.nanoTime();
        HttpResponse<byte[]> answer = visitor.raw(path, Visitor.cookie(who));
        if (answer.statusCode() != 200) throw new IllegalStateException(path + ": " + answer.statusCode());
        return (System.nanoTime() - start) / 1e6;
    }

    private static boolean ready(Visitor visitor, In who) throws Exception {
        return !visitor.get("/findings", Visitor.cookie(who)).body().contains("正在检查");
    }

    private static void memory(String when, Process server) throws Exception {
        long rss = memory(server);
        String pid = String.valueOf(server.pid());
        String jcmd = System.getProperty("java.home") + "/bin/jcmd";
        new ProcessBuilder(jcmd, pid, "GC.run").redirectOutput(ProcessBuilder.Redirect.DISCARD).start().waitFor();
        Process heap = new ProcessBuilder(jcmd, pid, "GC.heap_info").start();
        String said = new String(heap.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        long used = said.lines().filter(line -> line.contains("def new") || line.contains("tenured") || line.contains(
                "DefNew") || line.contains("Tenured")).mapToLong(line -> Long.parseLong(line.replaceAll(
                        ".*used (\\d+)K.*", "$1")))
                .sum();
        System.out.printf("%-46s %8d MB   %.2f x target, heap after GC %.1f MB%n", "RSS " + when, rss, rss / TARGET_MB,
                used / 1e3);
    }

    /** Resident memory of a process in MB, from /proc. */
    private static long memory(Process process) throws Exception {
        return Files.readAllLines(Path.of("/proc/" + process.pid() + "/status")).stream()
                .filter(line -> line.startsWith("VmRSS:")).mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                .findFirst().orElseThrow() / 1024;
    }

    /** Processor time of a process in ms. */
    private static long cpu(Process process) {
        return process.info().totalCpuDuration().orElseThrow().toMillis();
    }

    private static int free() throws Exception {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
