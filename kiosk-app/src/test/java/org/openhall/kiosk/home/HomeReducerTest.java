package org.openhall.kiosk.home;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import org.openhall.content.reading.Holdings;
import org.openhall.content.reading.Page;
import org.openhall.contract.content.Kind;
import org.openhall.kiosk.shell.Look;
import org.openhall.kiosk.shell.Route;
import org.openhall.kiosk.sync.Freshness;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class HomeReducerTest {

    private static final HomeState EMPTY = new HomeState(Optional.empty(), Freshness.STARTING, Look.STANDARD,
            LocalDate.of(2026, 11, 24), Optional.empty());
    private static final Holdings HOLDINGS = new Holdings(
            Map.of(Kind.ITEM, 157, Kind.POLICY, 3, Kind.INTERPRETATION, 4), 26);

    @Test
    void beingLookedAtCounts() {
        var step = HomeReducer.next(EMPTY,
                new HomeEvent.Looked(Optional.empty(), Freshness.STARTING, Look.STANDARD, EMPTY.today()));
        assertEquals(List.of(new HomeEffect.Count()), step.effects());
    }

    @Test
    void countsAreKeptWhenTheLookChanges() {
        var shelves = new HomeState.Shelves(HOLDINGS, new Page(List.of(), 0), List.of());
        HomeState counted = HomeReducer.next(EMPTY, new HomeEvent.Counted(shelves)).state();
        var elder = HomeReducer.next(counted, new HomeEvent.Looked(Optional.empty(), Freshness.STARTING,
                Look.STANDARD.otherElder(), EMPTY.today()));
        assertEquals(Optional.of(shelves), elder.state().shelves());
    }

    @Test
    void pressingGoes() {
        assertEquals(List.of(new HomeEffect.Go(new Route.Domains())),
                HomeReducer.next(EMPTY, new HomeEvent.Pressed(new Route.Domains())).effects());
    }

    @Test
    void anOldCitizenCanBrowseTheCatalogueToo() {
        assertTrue(HomeDoor.ELDER.contains(HomeDoor.INFORMATION));
    }

    @Test
    void doorsSayWhatIsBehindThem() {
        assertEquals("文件 3 件", HomeDoor.INFORMATION.behind(new Holdings(Map.of(Kind.DOCUMENT, 3), 0)));
        assertEquals("26 个领域 157 项", HomeDoor.INFORMATION.behind(HOLDINGS));
        assertEquals("原文和解读 7 件", HomeDoor.POLICIES.behind(HOLDINGS));
        assertEquals("暂时没有内容", HomeDoor.NOTICES.behind(HOLDINGS));
    }
}
