package org.openhall.server.console;

import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import org.openhall.contract.content.Kind;
import org.openhall.contract.feed.RowKey;
import org.openhall.contract.json.Json;
import org.openhall.server.Patience;
import org.openhall.server.feed.Release;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What the linter found, read and worked off in a real browser. */
class FindingsJourneyTest extends Journey {

    @Override
    List<Release> content() {
        return List.of(
                put("catalogue", "c1", """
                        {"imprint": {"title": "社会救助目录", "publisher": "o1", "publisherName": "民政局"}, "domain": "19"}"""),
                put("item", "i1", """
                        {"imprint": {"title": "最低生活保障 · 政策法规", "publisher": "o1", "publisherName": "民政局",
                         "levels": ["STREET"]}, "catalogue": "c1", "names": ["最低生活保障", "政策法规"],
                         "content": "政策法规文件", "limit": {"wording": "20个工作日"}}"""),
                put("item", "i2", """
                        {"imprint": {"title": "最低生活保障 · 保障对象名单", "publisher": "o1", "publisherName": "民政局",
                         "levels": ["STREET", "COMMUNITY"]}, "catalogue": "c1", "names": ["最低生活保障", "保障对象名单"],
                         "content": "姓名，保障人口，金额", "basis": "《社会救助暂行办法》", "limit": {"wording": "半年至少更新1次"},
                         "channels": [{"name": "政府网站", "use": "USED"}], "everyone": {"state": "YES"},
                         "proactive": {"state": "YES"}}"""),
                put("document", "d1", """
                        {"imprint": {"title": "2025年上半年保障对象名单", "publisher": "o1", "publisherName": "民政局",
                         "published": "2025-01-15"}, "items": ["i2"]}"""),
                put("catalogue", "c2", """
                        {"imprint": {"title": "示例社区居务清单", "publisherName": "示例社区"}, "type": "COMMUNITY"}"""),
                put("item", "k1", """
                        {"imprint": {"title": "最低生活保障 · 保障对象名单", "publisherName": "示例社区", "levels": ["COMMUNITY"]},
                         "catalogue": "c2", "names": ["最低生活保障", "保障对象名单"], "content": "姓名",
                         "basis": "《社会救助暂行办法》", "limit": {"wording": "半年至少更新1次"},
                         "channels": [{"name": "社区公示栏", "use": "USED"}], "everyone": {"state": "YES"},
                         "proactive": {"state": "YES"}}"""),
                put("office", "o1", "{\"imprint\": {\"title\": \"民政局\"}}"),
                put("domain", "19", "{\"name\": \"社会救助\", \"pilot\": true}"),
                put("domain", "20", "{\"name\": \"养老服务\", \"pilot\": true}"),
                put("notice", "n1", """
                        {"imprint": {"title": "领取名单", "publisher": "o2", "publisherName": "残联"},
                         "body": [{"heading": "", "text": "张三 15060319900101008X"}]}"""));
    }

    private static Release put(String kind, String id, String record) {
        return new Release(new RowKey(kind, id), Optional.of(Json.read(record, Kind.of(kind).orElseThrow().type())));
    }

    private void comeIn(String... roles) {
        staff("lifang", "李芳", roles).comeIn(browser, console);
    }

    /** The list follows what happened by itself, a few seconds later. */
    private void untilFound(String words) throws Exception {
        browser.open(console + "/findings");
        Patience.until("the list says " + words, () -> {
            browser.open(console + "/findings");
            return browser.text().contains(words);
        });
    }

    @Test
    void whatIsWrongIsListedTheGravestFirstAndNarrowed() throws Exception {
        comeIn("editor");
        untilFound("领取名单");
        browser.press("检查");
        assertTrue(browser.text().contains("已经公开了，里面有身份证号码（150***********008X）"), browser.text());
        assertTrue(browser.text().contains("没有写公开依据") && browser.text().contains("查于"), browser.text());
        assertTrue(browser.text().contains("最近一次是 2025-01-15 的《2025年上半年保障对象名单》，已经超期") && browser.text().contains(
                "试点领域，还没有目录") && browser.text().contains("公开内容（要素）和民政局的同名事项不一样"), browser.text());
        assertTrue(browser.text().indexOf("领取名单") < browser.text().indexOf("没有写公开依据"));
        assertFalse(browser.text().contains("15060319900101008X"), "never whole");
        assertTrue(browser.text().contains("Excel 表格 · CSV"), browser.text());
        looked("findings");
        browser.choose("check", "要素不全");
        browser.press("筛选");
        assertFalse(browser.text().contains("领取名单"), browser.text());
        browser.choose("office", "民政局");
        browser.press("筛选");
        assertTrue(browser.text().contains("公开渠道和载体"), browser.text());
        browser.press("最低生活保障 · 政策法规");
        assertTrue(browser.text().contains("公开依据"), browser.text());
        assertEquals(List.of(), browser.complaints());
    }

    @Test
    void whatIsWrongStandsWhereItIsMended() throws Exception {
        comeIn("editor");
        untilFound("领取名单");
        browser.open(console + "/content/item/i1");
        assertTrue(browser.text().contains("检查发现") && browser.text().contains("没有写公开依据"), browser.text());
        looked("findings-edit-item");
        browser.open(console + "/content/notice/n1");
        assertTrue(browser.text().contains("已经公开了，里面有身份证号码（150***********008X）"), browser.text());
        browser.type("body.0.text", "张三 15060319900101008X，电话 138-0013-8001");
        browser.press("保存并提交审核");
        String box = browser.text();
        assertTrue(box.contains("检查发现 3 处") && box.contains("里面有手机号码（138****8001）"), box);
        assertFalse(box.contains("已经公开了"), "the words just saved are judged: " + box);
        assertEquals(2, box.split("里面有手机号码", -1).length - 1, "in the box and at the field: " + box);
        looked("findings-edit");
        assertTrue(box.contains("正文 1 · 文字"), box);
        browser.press("退出");

        Staff.add(hall.server().staff(), hall.clock(), "wangjun", "王军", "reviewer", "publisher").comeIn(browser,
                console);
        browser.open(console + "/review/notice/n1");
        String review = browser.text();
        assertTrue(review.contains("机器检查") && review.contains("里面有手机号码（138****8001）：请删去，或者遮掉中间四位"), review);
        looked("findings-review");
        browser.open(console + "/review");
        browser.tickAll();
        browser.press("审核", "button");
        assertTrue(browser.text().contains("里面有身份证号码（150***********008X）"), browser.text());
        looked("findings-bulk");
        browser.open(console + "/review/notice/n1");
        browser.press("通过审核");
        browser.open(console + "/review/notice/n1");
        browser.press("公开");
        assertTrue(browser.text().contains("没有公开：里面有身份证号码（150***********008X）：请删去，或者只留前三位和后四位"), browser.text());
        assertEquals(List.of(), browser.complaints());
    }

    @Test
    void anOfficesPeopleSeeTheirOwnOnly() throws Exception {
        comeIn("editor@office:o1");
        untilFound("没有写公开依据");
        assertFalse(browser.text().contains("领取名单") || browser.text().contains("残联"), browser.text());
    }
}
