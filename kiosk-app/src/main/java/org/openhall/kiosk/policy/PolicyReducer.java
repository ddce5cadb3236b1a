package org.openhall.kiosk.policy;

import java.util.List;
import java.util.Optional;

import org.openhall.contract.feed.RowKey;
import org.openhall.kiosk.shell.Step;

/** How a policy being read changes. Pure. */
final class PolicyReducer {

    private PolicyReducer() {}

    static Step<PolicyState, PolicyEffect> next(PolicyState state, PolicyEvent event) {
        return switch (event) {
            case PolicyEvent.Entered() -> Step.to(state, new PolicyEffect.Load());
            case PolicyEvent.Arrived(var page, var wanted) -> Step.to(arrived(state, page, wanted));
            case PolicyEvent.PointPressed(int place) -> Step.to(point(state, place));
            case PolicyEvent.InterpretationPressed(int place) ->
                Step.to(new PolicyState(state.known(), state.page(), place, firstPoint(state.page(), place),
                        PolicyState.Part.WORDS));
            case PolicyEvent.PartPressed(var part) -> Step.to(new PolicyState(state.known(), state.page(),
                    state.interpretation(), state.point(), part));
            case PolicyEvent.Opened(var route) -> Step.to(state, new PolicyEffect.Open(route));
        };
    }

    private static PolicyState arrived(PolicyState state, Optional<PolicyPage> page, Optional<RowKey> wanted) {
        if (page.equals(state.page()) && state.known()) return state;
        int shown = state.known() ? state.interpretation() : wanted.map(w -> place(page, w)).orElse(0);
        int count = page.map(p -> p.interpretations().size()).orElse(0);
        int place = shown < count ? shown : 0;
        return new PolicyState(true, page, place, firstPoint(page, place),
                count == 0 ? PolicyState.Part.FACTS : PolicyState.Part.WORDS);
    }

    private static int place(Optional<PolicyPage> page, RowKey wanted) {
        List<RowKey> keys = page.map(p -> p.interpretations().stream().map(PolicyPage.Explained::key).toList())
                .orElse(List.of());
        return Math.max(0, keys.indexOf(wanted));
    }

    /** The first point is chosen at once: so one sees that both sides belong together. */
    private static Optional<Integer> firstPoint(Optional<PolicyPage> page, int place) {
        return page.filter(p -> place < p.interpretations().size())
                .filter(p -> !p.interpretations().get(place).content().points().isEmpty()).map(_ -> 0);
    }

    private static PolicyState point(PolicyState state, int place) {
        return new PolicyState(state.known(), state.page(), state.interpretation(), Optional.of(place), state.part());
    }
}
