package org.openhall.server.linting;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.openhall.contract.content.ContentRecord;
import org.openhall.contract.content.Kind;
import org.openhall.contract.json.Json;
import org.openhall.server.feed.FeedStore;
import org.openhall.server.feed.Release;

/**
 * A hall to measure with: catalogues of 200 items, three items to a document that fulfils two of them, all of offices that
 * have no record, so that more is found than in any real hall.
 */
public final class BenchHall {

    private static final int BATCH = 2_000;

    private BenchHall() {}

    /** Lets out so many records, in batches. */
    public static void fill(FeedStore feed, int records) {
        List<Release> batch = new ArrayList<>();
        for (int i = 0; i < records; i++) {
            batch.add(release(i, records));
            if (batch.size() == BATCH || i == records - 1) {
                feed.release(batch, "bench", Instant.now());
                batch.clear();
            }
        }
    }

    private static Release release(int i, int records) {
        int lists = records / 200;
        int items = records * 3 / 4;
        if (i < lists) return Release.put("c-" + i, list(i));
        if (i < lists + items) return Release.put("item-" + (i - lists), item(i - lists));
        return Release.put("doc-" + (i - lists - items), document(i - lists - items, ""));
    }

    private static ContentRecord list(int i) {
        return read(Kind.CATALOGUE, """
                {"imprint": {"title": "目录 %d", "publisherName": "示例街道办事处", "levels": ["STREET"]},
                 "domain": "%d"}""".formatted(i, i % 26));
    }

    static ContentRecord item(int i) {
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

    /** A document; more words make it another. */
    public static ContentRecord document(int i, String more) {
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
