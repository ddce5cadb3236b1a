package org.openhall.server.publishing;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.openhall.contract.content.CatalogueChange;
import org.openhall.contract.content.CatalogueChange.Action;
import org.openhall.contract.content.CatalogueItem;
import org.openhall.contract.content.Domain;
import org.openhall.contract.content.HallProfile;
import org.openhall.contract.content.Notice;
import org.openhall.contract.content.Section;
import org.openhall.contract.content.SynonymSet;
import org.openhall.contract.feed.RowKey;
import org.openhall.contract.json.Json;
import org.openhall.server.feed.Released;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class PublisherTest {

    private static final RowKey FIRST = new RowKey("item", "i1");

    @TempDir
    private Path folder;

    private TestingHall hall;

    @BeforeEach
    void open() {
        hall = new TestingHall(folder);
    }

    @AfterEach
    void close() {
        hall.close();
    }

    @Test
    void draftsAreNotPublicUntilAPersonLetsThemOut() {
        assertEquals(new DraftStore.Saved(2, 0, 0, 0, List.of()),
                hall.save(TestingHall.catalogue(), TestingHall.item("i1", "甲")));
        assertEquals(Map.of(), hall.feed.live());

        assertEquals(2, hall.publish().put());

        assertTrue(hall.feed.live().get(FIRST).payload().orElseThrow().contains("\"titlePinyin\":\"di bao i1\""));
        assertEquals(List.of(), hall.drafts.all());
        assertEquals(List.of(), hall.changes(), "a first publication changes nothing");
    }

    @Test
    void aReleaseNeedsAName() {
        hall.save(TestingHall.catalogue());
        Plan plan = hall.publisher.plan(PublishOptions.ALL, TestingHall.NOW);

        assertThrows(IllegalArgumentException.class, () -> hall.publisher.publish(plan, " ", TestingHall.NOW));
    }

    @Test
    void theSameAgainIsNoDraftAndNoRow() {
        hall.save(TestingHall.catalogue(), TestingHall.item("i1", "甲"));
        assertEquals(2, hall.save(TestingHall.catalogue(), TestingHall.item("i1", "甲")).unchanged());
        hall.publish();

        assertEquals(2, hall.save(TestingHall.catalogue(), TestingHall.item("i1", "甲")).unchanged());
        assertEquals(0, hall.publish().put());
    }

    @Test
    void aDraftThatGoesBackToWhatIsPublicVanishes() {
        hall.save(TestingHall.catalogue(), TestingHall.item("i1", "甲"));
        hall.publish();
        hall.save(TestingHall.item("i1", "乙"));
        hall.save(TestingHall.item("i1", "甲"));

        assertEquals(List.of(), hall.drafts.all());
    }

    @Test
    void whatChangesInAPublicCatalogueAnnouncesItself() {
        hall.save(TestingHall.catalogue(), TestingHall.item("i1", "甲"), TestingHall.item("i2", "甲"));
        hall.publish();
        hall.save(TestingHall.item("i1", "乙"), TestingHall.item("i3", "新"), Draft.gone(new RowKey("item", "i2"), "b"));

        Released released = hall.publish();

        assertEquals(new Released(5, 1, 0, released.seq()), released);
        assertEquals(Set.of(Action.CHANGED, Action.ADDED, Action.DROPPED),
                Set.copyOf(hall.changes().stream().map(change -> change.action()).toList()));
        hall.changes().forEach(change -> {
            assertEquals("年度调整", change.reason());
            assertEquals(Optional.of(LocalDate.of(2026, 11, 24)), change.day(), "the hall's day, not Greenwich's");
            assertTrue(change.imprint().title().startsWith("低保 · i"));
        });
        assertFalse(hall.feed.live().containsKey(new RowKey("item", "i2")));
    }

    @Test
    void anItemThatGoesFromOneCatalogueToAnotherIsSaidOfBoth() {
        hall.save(TestingHall.catalogue(), Draft.of("c2", TestingHall.catalogue().content().orElseThrow(), "b.xlsx"),
                TestingHall.item("i1", "甲"));
        hall.publish();
        for (String to : List.of("c2", "c1", "c2", "")) {
            hall.save(Draft.of("i1", Json.read(Json.write(TestingHall.item("i1", "甲").content().orElseThrow()).replace(
                    "\"c1\"", "\"" + to + "\""), CatalogueItem.class), "b.xlsx"));
            hall.publish();
        }
        assertEquals(
                List.of("ADDED c1", "ADDED c2", "ADDED c2", "DROPPED c1", "DROPPED c1", "DROPPED c2", "DROPPED c2"),
                hall.changes().stream().map(change -> change.action() + " " + change.catalogue()).sorted().toList(),
                "and on one day as often as it went");
    }

    @Test
    void thereIsOneHall() {
        Draft first = Draft.of("hall", new HallProfile("", "示例大厅", "", "Asia/Shanghai", List.of(), List.of(), "", ""),
                "h");
        hall.save(first, Draft.of("other", first.content().orElseThrow(), "h"));
        hall.publish();
        assertEquals(1, hall.feed.live("hall").size());
    }

    @ParameterizedTest
    @CsvSource({"Europe/London,2026-11-23", "Asia/Shanghai,2026-11-24", "Beijing,2026-11-24"})
    void changesBearTheDayOfTheHallsOwnClock(String zone, LocalDate day) {
        hall.save(TestingHall.catalogue(), TestingHall.item("i1", "甲"), Draft.of("hall",
                new HallProfile("", "示例大厅", "", zone, List.of(), List.of(), "", ""), "h.json"));
        hall.publish();
        hall.save(TestingHall.item("i1", "乙"));
        hall.publish();

        assertEquals(List.of(Optional.of(day)), hall.changes().stream().map(change -> change.day()).toList());
    }

    @Test
    void itemsThatACatalogueNoLongerHasAreTakenBack() {
        hall.save(TestingHall.catalogue(), TestingHall.item("i1", "甲"), TestingHall.item("i2", "甲"));
        hall.publish();
        hall.save(TestingHall.item("i9", "还是草稿"));

        List<Draft> drops = DropList.of(Map.of("c1", Set.of("i1")), hall.feed.live(), hall.drafts.all(), "b");
        DraftStore.Saved saved = hall.save(drops.toArray(Draft[]::new));

        assertEquals(1, saved.dropped());
        assertEquals(List.of(Draft.gone(new RowKey("item", "i2"), "b")), hall.drafts.all());
        assertEquals(List.of(), DropList.of(Map.of("other", Set.of()), hall.feed.live(), List.of(), "b"));
    }

    @Test
    void recordsWithPersonalNumbersWait() {
        hall.save(TestingHall.catalogue(), notice("n1", "联系人手机 139-1234-5678"),
                notice("n2", "身份证 11010519491231002X"), notice("n3", "电话 0477-8581171，编码 1137030300421743465"));

        Plan plan = hall.publisher.plan(PublishOptions.ALL, TestingHall.NOW);
        hall.publisher.publish(plan, "王示例", TestingHall.NOW);

        assertEquals(Set.of(new RowKey("notice", "n1"), new RowKey("notice", "n2")), plan.held().keySet());
        assertEquals(plan.held(), hall.drafts.held());
        assertFalse(plan.held().toString().contains("1234"), "the reason never repeats the number");
        assertTrue(hall.feed.live().containsKey(new RowKey("notice", "n3")));
    }

    @Test
    void onlyTheNamedRecordsGoOutWithTheirNumbers() {
        hall.save(notice("n1", "联系人手机 139-1234-5678"), notice("n2", "13912345678"));
        RowKey first = new RowKey("notice", "n1");

        Plan plan = hall.publisher.plan(new PublishOptions("", Map.of(), Optional.empty(), Set.of(first)),
                TestingHall.NOW);

        assertEquals(Set.of(new RowKey("notice", "n2")), plan.held().keySet());
        assertEquals(List.of(first), plan.drafts().stream().map(Draft::key).toList());
    }

    @Test
    void aChosenSetLeavesTheOthersWaiting() {
        hall.save(notice("n1", "一"), notice("n2", "二"));
        PublishOptions first = new PublishOptions("", Map.of(), Optional.of(Set.of(new RowKey("notice", "n1"))),
                Set.of());

        hall.publisher.publish(hall.publisher.plan(first, TestingHall.NOW), "王示例", TestingHall.NOW);

        assertEquals(Set.of(new RowKey("notice", "n1")), hall.feed.live().keySet());
        assertEquals(List.of("n2"), hall.drafts.all().stream().map(draft -> draft.key().id()).toList());
    }

    @Test
    void aDraftSavedAgainSinceThePlanStaysAndWaits() {
        hall.save(notice("n1", "旧"), notice("n2", "二"));
        Plan plan = hall.publisher.plan(PublishOptions.ALL, TestingHall.NOW);
        hall.save(notice("n1", "新"));

        hall.publisher.publish(plan, "王示例", TestingHall.NOW);

        assertEquals(List.of(notice("n1", "新")), hall.drafts.all());
        hall.publish();
        assertTrue(hall.feed.live().get(new RowKey("notice", "n1")).payload().orElseThrow().contains("新"));
    }

    @Test
    void aPublicationThatFailsHalfwayLeavesAllAsItWas() {
        hall.save(notice("n1", "一"));
        hall.breakDrafts();

        assertThrows(RuntimeException.class, hall::publish);

        assertEquals(Map.of(), hall.feed.live(), "neither side without the other");
        assertEquals(List.of(notice("n1", "一")), hall.drafts.all());
    }

    @Test
    void aDraftOfWhatIsPublicAnnouncesNothing() {
        hall.save(TestingHall.catalogue(), TestingHall.item("i1", "甲"));
        Plan plan = hall.publisher.plan(PublishOptions.ALL, TestingHall.NOW);
        hall.publisher.publish(plan, "王示例", TestingHall.NOW);
        hall.drafts.save(plan.drafts(), Map.of(), TestingHall.NOW, _ -> DraftStore.Also.NOTHING);

        Plan again = hall.publisher.plan(PublishOptions.ALL, TestingHall.NOW);

        assertEquals(2, again.drafts().size());
        assertEquals(0, again.changes());
    }

    @Test
    void aPublicCatalogueDoesNotChangeWithoutAReason() {
        hall.save(TestingHall.catalogue(), TestingHall.item("i1", "甲"));
        hall.publish();
        hall.save(TestingHall.item("i1", "乙"));
        Plan plan = hall.publisher.plan(PublishOptions.because(" "), TestingHall.NOW);

        assertTrue(plan.lacksReason());
        assertThrows(IllegalArgumentException.class,
                () -> hall.publisher.publish(plan, "王示例", TestingHall.NOW));
        assertEquals(1, hall.drafts.all().size());
    }

    @Test
    void eachLineOfAChangeListSaysItsOwnReason() {
        hall.save(TestingHall.catalogue(), TestingHall.item("i1", "甲"), TestingHall.item("i2", "甲"));
        hall.publish();
        hall.save(TestingHall.item("i1", "乙"), TestingHall.item("i2", "乙"));
        Map<RowKey, String> reasons = Map.of(new RowKey("item", "i1"), "法规修改", new RowKey("item", "i2"), "更正错字");
        Plan plan = hall.publisher.plan(new PublishOptions("", reasons, Optional.empty(), Set.of()), TestingHall.NOW);
        hall.publisher.publish(plan, "王示例", TestingHall.NOW);
        assertEquals(Map.of("i1", "法规修改", "i2", "更正错字"), hall.changes().stream().collect(Collectors.toMap(
                CatalogueChange::item, CatalogueChange::reason)));
    }

    @Test
    void aReasonWithAPersonsNumberHoldsItsDraftAlone() {
        hall.save(TestingHall.catalogue(), TestingHall.item("i1", "甲"), TestingHall.item("i2", "甲"));
        hall.publish();
        hall.save(TestingHall.item("i1", "乙"), TestingHall.item("i2", "乙"));
        Map<RowKey, String> reasons = Map.of(new RowKey("item", "i1"), "应 13800138000 要求更正", new RowKey("item", "i2"),
                "更正错字");
        Plan plan = hall.publisher.plan(new PublishOptions("", reasons, Optional.empty(), Set.of()), TestingHall.NOW);
        assertEquals(Set.of(new RowKey("item", "i1")), plan.held().keySet());
        assertEquals(List.of("i2"), plan.drafts().stream().map(draft -> draft.key().id()).toList());
        assertThrows(IllegalArgumentException.class, () -> hall.publisher.withdrawal(Set.of(new RowKey("item", "i1")),
                "应 13800138000 要求", TestingHall.NOW));
    }

    @Test
    void aCatalogueThatGoesTakesItsItemsAlong() {
        hall.save(TestingHall.catalogue(), TestingHall.item("i1", "甲"), TestingHall.item("i2", "甲"));
        hall.publish();
        hall.save(Draft.gone(new RowKey("catalogue", "c1"), "管理台"), TestingHall.item("i2", "乙"));
        Plan plan = hall.publisher.plan(new PublishOptions("不再适用", Map.of(), Optional.of(Set.of(new RowKey("catalogue",
                "c1"))), Set.of()), TestingHall.NOW);
        assertEquals(Set.of("i1", "i2"), plan.along().stream().map(RowKey::id).collect(Collectors.toSet()));
        hall.publisher.publish(plan, "王示例", TestingHall.NOW);
        assertTrue(hall.feed.live().values().stream().noneMatch(row -> row.kind().equals("item")));
        assertEquals(2, hall.changes().size());
        assertEquals(List.of("i2"), hall.drafts.all().stream().map(draft -> draft.key().id()).toList(), "words stay");
    }

    @Test
    void newSynonymsReachWhatIsPublicAlready() {
        hall.save(TestingHall.catalogue(), TestingHall.item("i1", "甲"));
        hall.publish();
        hall.save(Draft.of("s1", new SynonymSet(List.of("低保", "最低生活保障")), "s.json"),
                Draft.of("19", new Domain("社会救助", List.of(), "", 1, true), "d.json"));

        Plan plan = hall.publisher.plan(PublishOptions.ALL, TestingHall.NOW);
        hall.publisher.publish(plan, "王示例", TestingHall.NOW);

        assertEquals(1, plan.refreshed());
        assertEquals(0, plan.changes(), "new sounds are no change of the catalogue");
        String payload = hall.feed.live().get(FIRST).payload().orElseThrow();
        assertTrue(payload.contains("zui di sheng huo bao zhang") && payload.contains("she hui jiu zhu"), payload);
    }

    private static Draft notice(String id, String text) {
        return Draft.of(id, new Notice(TestingHall.imprint("通知"), Notice.Priority.NOTICE,
                List.of(new Section("", text)), List.of()), "n.json");
    }
}
