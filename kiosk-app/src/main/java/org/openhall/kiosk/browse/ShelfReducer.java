package org.openhall.kiosk.browse;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.openhall.kiosk.listing.Entry;
import org.openhall.kiosk.listing.Turn;
import org.openhall.kiosk.shell.Route;
import org.openhall.kiosk.shell.Step;

/** How a list changes. Pure. */
final class ShelfReducer {

    private ShelfReducer() {}

    static Step<ShelfState, ShelfEffect> next(ShelfState state, ShelfEvent event) {
        return switch (event) {
            case ShelfEvent.Entered() -> Step.to(state, new ShelfEffect.Load());
            case ShelfEvent.Arrived(String heading, var entries, int published) ->
                Step.to(arrived(state, heading, entries, published));
            case ShelfEvent.FacetPressed(String name) -> Step.to(with(state, state.narrowed(),
                    state.open().filter(name::equals).isPresent() ? Optional.empty() : Optional.of(name),
                    state.turn()));
            case ShelfEvent.Chosen(var key) -> Step.to(choose(state, key));
            case ShelfEvent.PreviousPressed() ->
                Step.to(with(state, state.narrowed(), state.open(), state.turn().previous()));
            case ShelfEvent.NextPressed(int shown) -> Step.to(with(state, state.narrowed(), state.open(),
                    state.turn().next(shown, state.chosen().size())));
            case ShelfEvent.Pressed(var key) -> Step.to(state, new ShelfEffect.Open(new Route.Read(key)));
            case ShelfEvent.SearchPressed() -> Step.to(state, new ShelfEffect.Open(Route.Search.blank()));
        };
    }

    /** A choice that new content leaves without rows is taken back, so that nobody stands before an empty list. */
    private static ShelfState arrived(ShelfState state, String heading, List<Entry> entries, int published) {
        ShelfState next = new ShelfState(true, heading, entries, published, state.narrowed(), state.open(),
                state.turn());
        if (next.chosen().isEmpty()) next = with(next, Map.of(), Optional.empty(), Turn.START);
        return next.turn().offset() < next.chosen().size()
                ? next
                : with(next, next.narrowed(), next.open(), Turn.START);
    }

    private static ShelfState choose(ShelfState state, Optional<String> key) {
        if (state.open().isEmpty()) return state;
        Map<String, String> narrowed = new HashMap<>(state.narrowed());
        narrowed.remove(state.open().get());
        key.ifPresent(k -> narrowed.put(state.open().get(), k));
        return with(state, narrowed, Optional.empty(), Turn.START);
    }

    private static ShelfState with(ShelfState s, Map<String, String> narrowed, Optional<String> open, Turn turn) {
        return new ShelfState(s.known(), s.heading(), s.entries(), s.published(), narrowed, open, turn);
    }
}
