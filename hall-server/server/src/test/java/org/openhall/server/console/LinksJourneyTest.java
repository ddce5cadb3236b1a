package org.openhall.server.console;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;

import org.openhall.contract.content.CatalogueItem;
import org.openhall.contract.content.ContentRecord;
import org.openhall.contract.content.Guide;
import org.openhall.contract.content.TimeLimit;
import org.openhall.contract.feed.RowKey;
import org.openhall.contract.json.Json;
import org.openhall.server.TestingHall;
import org.openhall.server.editing.EditingStore;
import org.openhall.server.feed.Release;
import org.openhall.server.hall.HallDatabase;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** A guide is tied to the catalogue items that it fulfils: by their titles, with the keyboard alone. */
class LinksJourneyTest extends Journey {

    private static CatalogueItem item(String title) {
        return new CatalogueItem(TestingHall.notice(title, "").imprint(), "c1", "", "1", List.of(title), "", "", "", "",
                TimeLimit.of(""), List.of(), null, null, null, null, "", "", "", Map.of(), List.of());
    }

    @Override
    List<Release> content() {
        ContentRecord guide = Json.read("{\"imprint\":{\"title\":\"低保怎么办\",\"publisherName\":\"示例街道办事处\"},"
                + "\"items\":[\"i1\"]}", Guide.class);
        return List.of(Release.put("i1", item("最低生活保障")), Release.put("i2", item("临时救助")), Release.put("i3", item(
                "临时救助公示")), Release.put("g1", guide));
    }

    @Test
    void anItemIsFoundTickedAndStaysWhileTheNextIsSought() throws Exception {
        staff("lifang", "李芳", "editor").comeIn(browser, console);
        browser.open(console + "/content/guide/g1");
        assertEquals(List.of("最低生活保障"), browser.texts(".linked label"));
        browser.tabTo("#f-items-find");
        assertTrue(browser.focusSeen());
        browser.keys("公示");
        browser.untilShown(".found", "临时救助公示");
        looked("links-found");
        browser.tabTo(".found input");
        browser.keys(Keys.SPACE);
        assertEquals(List.of("最低生活保障", "临时救助公示 示例街道办事处"), browser.texts(".linked label"));
        browser.focus("f-items-find");
        browser.keys(Keys.chord(Keys.CONTROL, "a"), "没有这条");
        browser.untilShown(".found", "没有标题里有");
        browser.keys(Keys.ENTER);
        assertTrue(browser.address().endsWith("/content/guide/g1"), "to look for something sends no form");
        looked("links-none");
        browser.press("只保存草稿");
        assertEquals(List.of("最低生活保障", "临时救助公示"), browser.texts(".linked label"));
        try (var database = HallDatabase.open(hall.folder())) {
            Guide kept = (Guide) new EditingStore(database).open(new RowKey("guide", "g1")).orElseThrow().content()
                    .orElseThrow();
            assertEquals(List.of("i1", "i3"), kept.items());
        }
        assertEquals(List.of(), browser.complaints());
    }
}
