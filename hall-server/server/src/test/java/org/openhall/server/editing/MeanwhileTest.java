package org.openhall.server.editing;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.Test;

import org.openhall.contract.feed.RowKey;
import org.openhall.server.publishing.Draft;
import org.openhall.server.publishing.DraftStore;
import org.openhall.server.publishing.Plan;
import org.openhall.server.publishing.PublishOptions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What is saved between somebody's look at words and their release, over a real database. */
class MeanwhileTest extends DeskTest {

    @Test
    void wordsSavedBetweenTheLookAndTheReleaseAreNotLetOut() {
        long edit = handedIn("停电");
        passed(edit);
        Map<RowKey, WorkingCopy.DraftMark> marks = Map.of(KEY,
                desk.store().open(KEY).orElseThrow().draft().orElseThrow());
        desk.save(KEY, words("没有审过的字"), edit, "", LI);
        Plan plan = publisher.plan(new PublishOptions("", Map.of(), Optional.of(Set.of(KEY)), Set.of()),
                clock.instant());
        assertThrows(StaleEditException.class, () -> publisher.publish(plan, "王军", clock.instant(), EditingStore
                .published(marks, WANG, clock.instant())));
        assertTrue(feed.live("notice").isEmpty());
        assertEquals("没有审过的字", title());
        assertTrue(desk.publish(Map.of(KEY, edit), WANG).get(KEY).contains("审核"));
    }

    @Test
    void whatACommandPlannedIsNotReleasedWhenSomebodyTookItUp() {
        drafts.save(List.of(new Draft(KEY, words("导入的"), "表.xlsx")), Map.of(), clock.instant(),
                _ -> DraftStore.Also.NOTHING);
        Plan plan = publisher.plan(PublishOptions.ALL, clock.instant());
        desk.save(KEY, words("改过的"), seen(), "", LI);
        assertTrue(assertThrows(IllegalStateException.class, () -> publisher.publish(plan, "张三", clock.instant(),
                DraftStore.still(plan))).getMessage().contains("notice/n1"));
        assertTrue(feed.live("notice").isEmpty());
    }
}
