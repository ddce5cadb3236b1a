package org.openhall.kiosk.sheet;

import org.openhall.contract.feed.RowKey;
import org.openhall.kiosk.shell.Route;
import org.openhall.kiosk.shell.Step;

/** How a thing being read changes. Pure. */
public final class SheetReducer {

    private SheetReducer() {}

    /**
     * The next step.
     *
     * @param key of the thing being read
     * @param <P> what is read
     */
    public static <P> Step<SheetState<P>, SheetEffect> next(RowKey key, SheetState<P> state, SheetEvent<P> event) {
        return switch (event) {
            case SheetEvent.Entered<P>() -> Step.to(state, new SheetEffect.Load(key));
            case SheetEvent.Arrived<P>(var page) ->
                Step.to(page.<SheetState<P>>map(SheetState.Shown::new).orElseGet(SheetState.Gone::new));
            case SheetEvent.Pressed<P>(var other) -> Step.to(state, new SheetEffect.Open(new Route.Read(other)));
            case SheetEvent.PagesPressed<P>(int attachment) ->
                Step.to(state, new SheetEffect.Open(new Route.Pages(key, attachment)));
            case SheetEvent.SearchPressed<P>() -> Step.to(state, new SheetEffect.Open(Route.Search.blank()));
        };
    }
}
