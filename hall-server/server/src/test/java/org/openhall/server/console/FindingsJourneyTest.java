package org.openhall.server.console;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.openhall.contract.content.Kind;
import org.openhall.contract.feed.RowKey;
import org.openhall.contract.json.Json;
import org.openhall.server.Patience;
import org.openhall.server.TestingHall;
import org.openhall.server.feed.Release;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What the linter found, read and worked off in a real browser. */
class FindingsJourneyTest {

    @TempDir
    private Path folder;
    private final Path pictures = Path.of(System.getProperty("openhall.module"), "target", "console-pictures");
    private TestingHall hall;
    private Browser browser;
    private String console;

    @BeforeEach
    void open() throws Exception {
        hall = TestingHall.start(folder.resolve("hall"));
        hall.release(List.of(
                put("catalogue", "c1", """
                        {"imprint": {"title": "社会救助目录", "publisher": "o1", "publisherName": "民政局"}, "domain": "19"}"""),
                put("item", "i1", """
                        {"imprint": {"title": "最低生活保障 · 政策法规", "publisher": "o1", "publisherName": "民政局",
                         "levels": ["STREET"]}, "catalogue": "c1", "names": ["最低生活保障", "政策法规"],
                         "content": "政策法规文件", "limit": {"wording": "20个工作日"}}"""),
                put("notice", "n1", """
                        {"imprint": {"title": "领取名单", "publisher": "o2", "publisherName": "残联"},
                         "body": [{"heading": "", "text": "张三 15060319900101008X"}]}""")));
        console = hall.server().consoleUrl();
        browser = new Browser(pictures);
    }

    private static Release put(String kind, String id, String record) {
        return new Release(new RowKey(kind, id), Optional.of(Json.read(record, Kind.of(kind).orElseThrow().type())));
    }

    @AfterEach
    void close() {
        browser.close();
        hall.close();
    }

    private void comeIn(String... roles) {
        Staff.add(hall.server().staff(), hall.clock(), "lifang", "李芳", roles).comeIn(browser, console);
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
        assertTrue(browser.text().contains("已公开的内容里有身份证号码（150***********008X）"), browser.text());
        assertTrue(browser.text().contains("没有写公开依据") && browser.text().contains("查于"), browser.text());
        assertTrue(browser.text().indexOf("领取名单") < browser.text().indexOf("没有写公开依据"));
        assertFalse(browser.text().contains("15060319900101008X"), "never whole");
        assertEquals(List.of(), browser.look("findings"));
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
    void anOfficesPeopleSeeTheirOwnOnly() throws Exception {
        comeIn("editor@office:o1");
        untilFound("没有写公开依据");
        assertFalse(browser.text().contains("领取名单") || browser.text().contains("残联"), browser.text());
    }
}
