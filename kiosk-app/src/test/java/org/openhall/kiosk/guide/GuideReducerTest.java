package org.openhall.kiosk.guide;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.Test;

import org.openhall.contract.content.Guide;
import org.openhall.contract.json.Json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** How a guide being read changes, and what it says. */
class GuideReducerTest {

    private final GuidePage page = new GuidePage(Json.read("""
            {"imprint": {"title": "高龄津贴"}, "legalLimit": {"wording": "30个工作日", "clear": [{"count": 30}]},
             "promisedLimit": {"wording": "尽快"},
             "materials": [{"name": "身份证", "need": "必要", "copies": 1},
                           {"name": "低保证", "need": "只有低保老人要带", "originals": 1, "copies": 2}]}
            """, Guide.class), List.of());
    private final GuideState shown = GuideReducer
            .next(GuideState.WAITING, new GuideEvent.Arrived(Optional.of(page))).state();

    @Test
    void ticksAreCounted() {
        GuideState one = GuideReducer.next(shown, new GuideEvent.MaterialPressed(1)).state();
        assertEquals("已有 1 种，还差 1 种", one.tally());
        assertEquals(shown, GuideReducer.next(one, new GuideEvent.MaterialPressed(1)).state(),
                "a tick can be taken back");
        GuideState all = GuideReducer.next(one, new GuideEvent.MaterialPressed(0)).state();
        assertEquals("共 2 种，都齐了", all.tally());
    }

    @Test
    void ticksOutliveARefreshOfTheSameList() {
        GuideState one = GuideReducer.next(shown, new GuideEvent.MaterialPressed(0)).state();
        assertEquals(Set.of(0), GuideReducer.next(one, new GuideEvent.Arrived(Optional.of(page))).state().have());
        assertEquals(Set.of(), GuideReducer.next(one, new GuideEvent.Arrived(Optional.empty())).state().have());
    }

    @Test
    void theListToTakeAwayHoldsOnlyWhatIsMissing() {
        TakeList list = TakeList.of(page.guide(), Set.of(0));
        assertEquals("还差 1 种", list.heading());
        assertTrue(list.text().contains("□ 低保证 原件 1 份，复印件 2 份"), list.text());
        assertFalse(list.text().contains("身份证"), list.text());
    }

    @Test
    void aLimitThatIsNotClearIsShownByItsWords() {
        assertEquals(new GuidePage.Figure("承诺办结", "尽快", ""), page.figures().get(0));
        assertEquals(new GuidePage.Figure("法定办结", "30", "个工作日"), page.figures().get(1));
    }

    @Test
    void whatIsNotPublishedHasNoTab() {
        assertFalse(page.tabs().contains(Tab.BASES));
        assertTrue(page.tabs().contains(Tab.CONDITIONS), "the first four are always there");
    }
}
