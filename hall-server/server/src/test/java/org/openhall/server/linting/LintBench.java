package org.openhall.server.linting;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;

import org.openhall.content.database.Database;
import org.openhall.contract.feed.RowKey;
import org.openhall.contract.workdays.WorkCalendar;
import org.openhall.server.feed.FeedStore;
import org.openhall.server.feed.Release;
import org.openhall.server.hall.HallDatabase;
import org.openhall.server.hall.HallFolder;
import org.openhall.server.linting.rules.Rules;

/**
 * How long it takes to look at a hall: the first time, after one change, and at the words of one form; and what is kept in
 * memory. Prints, judges nothing. Argument: number of records (20,000).
 */
public final class LintBench {

    private static final int ROUNDS = 10;

    private LintBench() {}

    /** Runs it. */
    public static void main(String[] args) throws IOException {
        int records = args.length > 0 ? Integer.parseInt(args[0]) : 20_000;
        Path root = Files.createTempDirectory("openhall-lint-bench");
        try (Database database = HallDatabase.open(new HallFolder(root))) {
            FeedStore feed = new FeedStore(database);
            feed.openEpoch(1);
            BenchHall.fill(feed, records);
            for (int round = 0; round < 3; round++)
                look(database, feed, records);
        } finally {
            try (var files = Files.walk(root)) {
                for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList())
                    Files.delete(file);
            }
        }
    }

    private static void look(Database database, FeedStore feed, int records) {
        long before = used();
        Linter linter = new Linter(new LintStore(database), Rules.all(), () -> new WorkCalendar(WorkCalendar.shipped()),
                () -> ZoneId.of("Asia/Shanghai"), Clock.systemUTC());
        long start = System.nanoTime();
        linter.tick();
        double first = millis(start);
        long kept = used() - before;
        start = System.nanoTime();
        for (int i = 0; i < ROUNDS; i++) {
            feed.release(List.of(Release.put("doc-" + i, BenchHall.document(i, "改 " + start))), "张三", Instant.now());
            linter.tick();
        }
        double again = millis(start) / ROUNDS;
        start = System.nanoTime();
        for (int i = 0; i < ROUNDS; i++)
            linter.of(new RowKey("item", "item-" + i), BenchHall.item(i));
        double form = millis(start) / ROUNDS;
        System.out.printf(Locale.ROOT,
                "records %d  findings %d  first look %.0f ms  after one change %.0f ms  one form %.2f ms  kept %.1f MB%n",
                records, linter.report().found().size(), first, again, form, kept / 1e6);
    }

    private static double millis(long start) {
        return (System.nanoTime() - start) / 1e6;
    }

    private static long used() {
        for (int i = 0; i < 3; i++)
            System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
