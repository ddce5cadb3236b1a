package org.openhall.kiosk.guide;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

import org.openhall.kiosk.shell.Route;
import org.openhall.kiosk.shell.Step;

/** How a guide being read changes. Pure. */
final class GuideReducer {

    private GuideReducer() {}

    static Step<GuideState, GuideEffect> next(GuideState state, GuideEvent event) {
        return switch (event) {
            case GuideEvent.Entered() -> Step.to(state, new GuideEffect.Load());
            case GuideEvent.Arrived(var page) -> Step.to(arrived(state, page));
            case GuideEvent.TabPressed(var tab) ->
                Step.to(new GuideState(state.known(), state.page(), tab, state.have()));
            case GuideEvent.MaterialPressed(int place) -> Step.to(tick(state, place));
            case GuideEvent.Pressed(var key) -> Step.to(state, new GuideEffect.Open(new Route.Read(key)));
            case GuideEvent.FilePressed(int place) -> Step.to(state, new GuideEffect.OpenFile(place));
            case GuideEvent.SearchPressed() -> Step.to(state, new GuideEffect.Open(Route.Search.blank()));
        };
    }

    /** Ticks stay while the list of materials stays; a new list starts anew. */
    private static GuideState arrived(GuideState state, Optional<GuidePage> page) {
        boolean same = page.map(p -> p.guide().materials()).equals(state.page().map(p -> p.guide().materials()));
        Tab tab = page.filter(p -> p.tabs().contains(state.tab())).map(_ -> state.tab()).orElse(Tab.MATERIALS);
        return new GuideState(true, page, tab, same ? state.have() : Set.of());
    }

    private static GuideState tick(GuideState state, int place) {
        int all = state.page().map(p -> p.guide().materials().size()).orElse(0);
        if (place < 0 || place >= all) return state;
        Set<Integer> have = new HashSet<>(state.have());
        if (!have.remove(place)) have.add(place);
        return new GuideState(state.known(), state.page(), state.tab(), have);
    }
}
