package org.openhall.kiosk.guide;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.Test;

import org.openhall.contract.content.Guide;
import org.openhall.contract.json.Json;
import org.openhall.kiosk.wording.Fact;

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
    void aFormStandsWithItsMaterialAndOpensUnderItsPlaceAmongAllFiles() {
        GuidePage filed = new GuidePage(Json.read("""
                {"imprint": {"title": "高龄津贴"}, "attachments": [{"name": "流程图.pdf"}],
                 "materials": [{"name": "照片"}, {"name": "申请表", "blanks": [{"name": "申请表.pdf"}],
                                                "samples": [{"name": "填好的申请表.pdf"}]}],
                 "results": ["津贴", {"name": "优待证", "type": "证照", "samples": [{"name": "youdaizheng.pdf"}]}]}
                """, Guide.class), List.of());

        assertEquals(List.of(), filed.files().ofMaterial(0));
        assertEquals(List.of("1 空表：申请表", "2 样表：填好的申请表"), named(filed.files().ofMaterial(1)));
        assertEquals(List.of("3 结果样本：高龄津贴"), named(filed.files().ofResults()));
        assertTrue(filed.more().contains(Fact.of("办理结果", "津贴\n优待证，证照", "")), filed.more().toString());
        assertEquals(List.of(new GuideEffect.OpenFile(2)),
                GuideReducer.next(shown, new GuideEvent.FilePressed(2)).effects());
    }

    private static List<String> named(List<GuideFiles.Named> files) {
        return files.stream().map(f -> f.place() + " " + f.words()).toList();
    }

    @Test
    void whatIsNotPublishedHasNoTab() {
        assertFalse(page.tabs().contains(Tab.BASES));
        assertTrue(page.tabs().contains(Tab.CONDITIONS), "the first four are always there");
    }
}
