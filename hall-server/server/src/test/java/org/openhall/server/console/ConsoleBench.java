package org.openhall.server.console;

import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.openhall.content.database.Database;
import org.openhall.server.TestingHall;
import org.openhall.server.accounts.Grant;
import org.openhall.server.accounts.TestingStaff;
import org.openhall.server.accounts.TestingStaff.In;
import org.openhall.server.audit.Act;
import org.openhall.server.audit.AuditStore;
import org.openhall.server.audit.Entry;
import org.openhall.server.feed.FeedStore;
import org.openhall.server.hall.HallDatabase;
import org.openhall.server.linting.BenchHall;
import org.openhall.server.publishing.Draft;
import org.openhall.server.publishing.DraftStore;

/**
 * How long the console's pages take in a hall of 100,000 records, over TLS from this machine, against the same pages of a
 * hall of 100 (target: 100 ms at p95, 100 kB on the wire).
 */
final class ConsoleBench {

    private static final int ROWS = Integer.getInteger("bench.rows", 100_000);
    private static final int BATCH = 5_000;
    private static final int DRAFTS = 2_000;
    private static final int WARM = 40;
    private static final int TIMES = 200;
    private static final List<Act> ACTS = List.of(Act.SAVED, Act.SUBMITTED, Act.APPROVED, Act.PUBLISHED);

    private ConsoleBench() {}

    /** Prints a table. */
    public static void main(String[] args) throws Exception {
        Path temp = Files.createTempDirectory("console-bench");
        try {
            Map<String, Figures> small = measured(temp.resolve("small"), 100);
            Map<String, Figures> large = measured(temp.resolve("large"), ROWS);
            System.out.printf("%-34s %9s %9s %9s %9s %11s%n", "page of a hall of " + ROWS, "p50 ms", "p95 ms",
                    "kB sent", "p95, 100", "ratio");
            large.forEach((page, figures) -> System.out.printf("%-34s %9.1f %9.1f %9.1f %9.1f %10.1fx%s%n", page,
                    figures.p50(), figures.p95(), figures.kilobytes(), small.get(page).p95(), figures.p95() / small.get(
                            page).p95(),
                    figures.p95() > 100 || figures.kilobytes() > 100 ? "  LOSS" : ""));
        } finally {
            try (Stream<Path> files = Files.walk(temp)) {
                files.sorted(java.util.Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
            }
        }
    }

    private record Figures(double p50, double p95, double kilobytes) {}

    private static Map<String, Figures> measured(Path folder, int rows) throws Exception {
        try (TestingHall hall = TestingHall.start(folder);
                Database database = HallDatabase.open(hall.folder());
                Visitor visitor = new Visitor(hall)) {
            int notices = rows / 20;
            for (int from = 0; from < notices; from += BATCH)
                hall.server().feed().release(TestingHall.notices(from, Math.min(notices, from + BATCH)), "bench", hall
                        .clock().instant());
            BenchHall.fill(new FeedStore(database), rows - notices);
            hall.release(TestingHall.sample());
            drafts(database, hall, Math.min(DRAFTS, rows / 10));
            audit(database, hall, 4 * rows);
            In auditor = new TestingStaff(database).in("auditor", List.of(Grant.of("auditor").orElseThrow()),
                    hall.clock()
                            .instant());
            In narrow = new TestingStaff(database).in("narrow", List.of(Grant.of("editor@office:o-7").orElseThrow()),
                    hall.clock().instant());
            In who = new TestingStaff(database).in("bench", List.of(Grant.of("editor").orElseThrow(), Grant.of(
                    "reviewer").orElseThrow()), hall.clock().instant());
            Map<String, String> paths = new LinkedHashMap<>();
            paths.put("list, first page", "/content");
            paths.put("list, last page", "/content?page=" + (rows / 50 - 1));
            paths.put("list of a kind", "/content?kind=item");
            paths.put("list of a domain", "/content?domain=7");
            paths.put("list of a domain, its last page", "/content?domain=7&page=" + rows / 50 / 40);
            paths.put("list of drafts", "/content?state=WAITING");
            paths.put("search, one hit", "/content?q=" + rows / 2);
            paths.put("search, all hit (notice words)", "/content?q=%E9%80%9A%E7%9F%A5");
            paths.put("search, nothing found", "/content?q=zzzz");
            paths.put("waiting for review", "/review");
            paths.put("a record in its form", "/content/item/item-0");
            paths.put("notices on the screens", "/notices");
            paths.put("a notice, and who has it", "/notices/of/notice-3");
            paths.put("findings", "/findings");
            Map<String, Figures> figures = new LinkedHashMap<>();
            for (Map.Entry<String, String> path : paths.entrySet())
                figures.put(path.getKey(), figures(visitor, path.getValue(), who));
            figures.put("list, by the editor of one office", figures(visitor, "/content", narrow));
            figures.put("audit, four rows a record", figures(visitor, "/audit", auditor));
            figures.put("audit of one record", figures(visitor, "/audit?object=item%2Fitem-3", auditor));
            figures.put("audit of somebody", figures(visitor, "/audit?who=narrow", auditor));
            return figures;
        }
    }

    /** Words that wait for whoever works on them. */
    private static void drafts(Database database, TestingHall hall, int count) {
        List<Draft> drafts = new ArrayList<>();
        for (int i = 0; i < count; i++)
            drafts.add(Draft.of("waiting-" + i, TestingHall.notice("待审的通知 " + i), "表.xlsx"));
        new DraftStore(database).save(drafts, Map.of(), hall.clock().instant(), _ -> DraftStore.Also.NOTHING);
    }

    /** What people did: each record was saved, handed in, passed and let out. */
    private static void audit(Database database, TestingHall hall, int rows) {
        for (int from = 0; from < rows; from += BATCH) {
            int first = from;
            database.run("bench", handle -> {
                for (int i = first; i < Math.min(rows, first + BATCH); i++)
                    AuditStore.append(handle, hall.clock().instant(), new Entry("id-" + i % 20, ACTS.get(i % 4),
                            "item/item-" + i / 4, "1 " + "0".repeat(64)));
            });
        }
    }

    private static Figures figures(Visitor visitor, String path, In who) throws Exception {
        Map<String, String> headers = new HashMap<>(Visitor.cookie(who));
        headers.put("Accept-Encoding", "gzip");
        long[] nanos = new long[TIMES];
        int bytes = 0;
        for (int i = -WARM; i < TIMES; i++) {
            long began = System.nanoTime();
            HttpResponse<byte[]> answer = visitor.raw(path, headers);
            if (i >= 0) nanos[i] = System.nanoTime() - began;
            if (answer.statusCode() != 200) throw new IllegalStateException(path + ": " + answer.statusCode());
            bytes = answer.body().length;
        }
        Arrays.sort(nanos);
        return new Figures(nanos[TIMES / 2] / 1e6, nanos[TIMES * 95 / 100] / 1e6, bytes / 1e3);
    }
}
