package org.openhall.kiosk.item;

import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import org.openhall.contract.content.CatalogueItem;
import org.openhall.contract.json.Json;
import org.openhall.kiosk.wording.Fact;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** An item in words. */
class ItemPageTest {

    @Test
    void whatTheSourceLacksIsSaid() {
        ItemPage page = page("{\"names\": [\"救灾\"]}");
        for (Fact fact : List.of(page.before().getFirst(), page.limit(), page.publisher(), page.audience(),
                page.mode(), page.levels())) {
            assertEquals("原目录没有写明", fact.value(), fact.term());
            assertFalse(fact.stated(), fact.term());
        }
        assertEquals(Optional.empty(), page.clearLimit(), "nothing is guessed");
    }

    @Test
    void oneFilledColumnOfTheHallsOwnFormShowsAllOfThem() {
        ItemPage own = page("{\"section\": \"减灾组\"}");
        assertEquals(List.of("公开内容", "公开依据", "条款内容", "依据效力"), own.before().stream().map(Fact::term).toList());
        assertEquals(List.of("事项类别", "责任科室", "对应职责"), own.after().stream().map(Fact::term).toList());
        assertEquals(2, page("{}").before().size());
    }

    @Test
    void whatIsUnclearIsMarkedAndKeptWordForWord() {
        ItemPage page = page("{\"limit\": {\"wording\": \"■10日 ▲公示\"}, \"questions\": [\"公开时限\"]}");
        assertTrue(page.limit().unclear());
        assertEquals("■10日 ▲公示", page.limit().value());
        assertFalse(page.publisher().unclear());
    }

    @Test
    void tickedChannelsStandFirst() {
        ItemPage page = page("""
                {"channels": [{"name": "广播", "use": "NOT_USED"}, {"name": "网站", "use": "USED"}]}""");
        assertEquals(List.of("网站", "广播"), page.channels().stream().map(c -> c.name()).toList());
    }

    @Test
    void whatIsTakenAwayHasEveryElement() {
        String text = page("""
                {"channels": [{"name": "广播", "use": "NOT_USED"}, {"name": "网站", "use": "USED"},
                 {"name": "政务栏", "use": "OPTIONAL"}],
                 "everyone": {"state": "YES"}, "proactive": {"state": "YES"}, "imprint": {"levels": ["STREET"]}}""")
                .text();
        for (String line : List.of("公开渠道：网站、政务栏（可选）", "公开对象：全社会", "公开方式：主动公开", "公开层级：街道（乡镇）级"))
            assertTrue(text.contains(line), line + " in " + text);
    }

    @Test
    void aClearLimitIsSaidInFewWords() {
        assertEquals(Optional.of("20 个工作日内"), page("""
                {"limit": {"wording": "信息形成之日起20个工作日内", "clear": [{"count": 20, "unit": "WORKDAY"}]}}""").clearLimit());
    }

    private static ItemPage page(String json) {
        return new ItemPage(Json.read(json, CatalogueItem.class), "", "", Optional.empty(), List.of());
    }
}
