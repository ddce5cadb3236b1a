package org.openhall.server.console;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.openhall.contract.content.Guide;
import org.openhall.contract.feed.RowKey;
import org.openhall.contract.json.Json;
import org.openhall.server.TestingHall;
import org.openhall.server.accounts.TestingStaff.In;
import org.openhall.server.editing.Editor;
import org.openhall.server.feed.Release;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Records are pointed at by their titles; nobody finds a draft that is not theirs to read. */
class LinksDoorTest extends DoorTest {

    private static final Editor WRITER = new Editor("writer", "李芳");
    private static final RowKey GUIDE = new RowKey("guide", "g1");

    @BeforeEach
    void fill() throws Exception {
        hall.release(List.of(Release.put("open-o2", TestingHall.notice("乙办停电", "o2"))));
        for (String office : List.of("o1", "o2"))
            desk().save(new RowKey("notice", "draft-" + office),
                    Optional.of(TestingHall.notice(office + "停电草稿", office)),
                    0, "", WRITER);
    }

    private String found(In who, String path) throws Exception {
        return visitor.get(path, Visitor.cookie(who)).body();
    }

    @Test
    void whatIsPublicIsFoundByAllAndADraftByItsOwnOffice() throws Exception {
        String found = found(in("li", "editor@office:o1"), "/links/notice?field=related&q=%E5%81%9C%E7%94%B5");
        assertTrue(found.contains("name=\"related\" value=\"open-o2\"") && found.contains("乙办停电"), found);
        assertTrue(found.contains("value=\"draft-o1\"") && found.contains("还没有公开"), found);
        assertFalse(found.contains("draft-o2") || found.contains("o2停电草稿"), found);
        String all = found(in("wang", "editor"), "/links/notice?field=related&q=%E5%81%9C%E7%94%B5");
        assertTrue(all.contains("draft-o1") && all.contains("draft-o2"), all);
    }

    @Test
    void whereAnyKindMayBePointedAtTheKindIsPartOfTheName() throws Exception {
        String found = found(in("li", "editor"), "/links/any?field=related&q=%E4%B9%99%E5%8A%9E");
        assertTrue(found.contains("value=\"notice/open-o2\"") && found.contains("通知公告 · "), found);
    }

    @Test
    void oddQuestionsDoNoHarm() throws Exception {
        In who = in("li", "editor");
        assertEquals(404, visitor.get("/links/nothing?q=a", Visitor.cookie(who)).statusCode());
        assertTrue(found(who, "/links/item?field=items&q=%3Cscript%3E").contains("没有标题里有“&lt;script&gt;”的"));
        assertFalse(found(who, "/links/notice?field=%22%3E%3Cscript%3E&q=o").contains("<script>"));
        assertEquals("", found(who, "/links/item?field=items").strip());
        assertEquals(200, visitor.get("/links/item?field=i&q=" + "x".repeat(2000), Visitor.cookie(who)).statusCode());
    }

    @Test
    void eachIsKeptOnceInTheOrderOfPickingAndShownByItsTitle() throws Exception {
        hall.release(List.of(Release.put("g1", Json.read("{\"imprint\":{\"title\":\"停电怎么办\"},\"items\":[\"i9\"]}",
                Guide.class))));
        In who = in("li", "editor");
        String page = found(who, "/content/guide/g1");
        assertTrue(page.contains("i9（库里没有）"), "what is not there is said so");
        String items = "items=i2&items=i1&items=i2&items=";
        assertEquals(303, visitor.form("/content/guide/g1", ours(who), "_csrf=" + who.session().csrf()
                + "&edit=0&imprint.title=a&imprint.publisherName=b&" + items).statusCode());
        Guide kept = (Guide) desk().store().open(GUIDE).orElseThrow().content().orElseThrow();
        assertEquals(List.of("i2", "i1"), kept.items());
        assertEquals(303, visitor.post("/content/guide/g1", ours(who), Map.of("_csrf", who.session().csrf(), "edit",
                "1", "imprint.title", "a", "imprint.publisherName", "b")).statusCode());
        assertEquals(List.of(), ((Guide) desk().store().open(GUIDE).orElseThrow().content().orElseThrow()).items(),
                "no box ticked: none is left");
    }
}
