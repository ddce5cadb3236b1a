package org.openhall.server.linting;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.openhall.content.database.Database;
import org.openhall.contract.content.ContentRecord;
import org.openhall.contract.content.Kind;
import org.openhall.contract.feed.RowKey;
import org.openhall.contract.json.Json;
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
            feed.release(releases(records), "张三", Instant.now());
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
            feed.release(List.of(Release.put("doc-" + i, document(i, "改 " + start))), "张三", Instant.now());
            linter.tick();
        }
        double again = millis(start) / ROUNDS;
        start = System.nanoTime();
        for (int i = 0; i < ROUNDS; i++)
            linter.of(new RowKey("item", "item-" + i), item(i));
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

    /** Three items to a document; two hundred items to a catalogue. */
    private static List<Release> releases(int records) {
        List<Release> releases = new ArrayList<>();
        for (int i = 0; i < records / 200; i++)
            releases.add(Release.put("c-" + i, read(Kind.CATALOGUE, """
                    {"imprint": {"title": "目录 %d", "publisherName": "示例街道办事处", "levels": ["STREET"]},
                     "domain": "%d"}""".formatted(i, i % 26))));
        for (int i = 0; i < records * 3 / 4; i++)
            releases.add(Release.put("item-" + i, item(i)));
        for (int i = 0; releases.size() < records; i++)
            releases.add(Release.put("doc-" + i, document(i, "")));
        return releases;
    }

    private static ContentRecord item(int i) {
        return read(Kind.ITEM, """
                {"imprint": {"title": "综合业务 · 政策法规文件 %d", "publisher": "o-%d", "publisherName": "示例街道办事处%d",
                 "levels": ["STREET"], "provenance": {"page": "http://www.example.cn/%d.html"}},
                 "catalogue": "c-%d", "domain": "%d", "names": ["综合业务", "政策法规文件 %d"],
                 "content": "《社会救助暂行办法》各地配套政策法规文件，社会救助信访通讯地址，社会救助投诉举报电话 %d",
                 "basis": "《信息公开条例》及相关规定、《社会救助暂行办法》%s",
                 "limit": {"wording": "制定或获取信息之日起10个工作日内",
                   "clear": [{"count": 10, "unit": "WORKDAY", "side": "AFTER", "anchor": "制定或获取信息之日"}]},
                 "channels": [{"name": "政府网站", "use": "USED"}, {"name": "政务服务中心", "use": "USED"}],
                 "everyone": {"state": "YES"}}""".formatted(i, i % 40, i % 40, i, i / 200, i / 200 % 26, i, i,
                "第三条".repeat(i % 50)));
    }

    private static ContentRecord document(int i, String more) {
        return read(Kind.DOCUMENT, """
                {"imprint": {"title": "关于%d年度救助工作的通知%s", "publisherName": "示例街道办事处%d", "published": "2026-0%d-15"},
                 "made": "2026-0%d-03", "items": ["item-%d", "item-%d"],
                 "body": [{"heading": "一", "text": "%s 联系电话 0477-8581171，%d"}]}""".formatted(i, more, i % 40,
                1 + i % 9, 1 + i % 9, i * 3, i * 3 + 1, "各社区居委会要认真做好救助工作，及时公示。".repeat(20), i));
    }

    private static ContentRecord read(Kind kind, String record) {
        return Json.read(record, kind.type());
    }
}
