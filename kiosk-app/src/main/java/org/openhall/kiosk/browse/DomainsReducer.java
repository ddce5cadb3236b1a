package org.openhall.kiosk.browse;

import java.util.Optional;

import org.openhall.content.reading.Filter;
import org.openhall.contract.content.Kind;
import org.openhall.kiosk.shell.Route;
import org.openhall.kiosk.shell.Step;

/** How the page of all domains changes. Pure. */
final class DomainsReducer {

    private DomainsReducer() {}

    static Step<DomainsState, DomainsEffect> next(DomainsState state, DomainsEvent event) {
        return switch (event) {
            case DomainsEvent.Entered() -> Step.to(state, new DomainsEffect.Load());
            case DomainsEvent.Arrived(var shelves, int documents, int catalogues, int changes) ->
                Step.to(new DomainsState(DomainsState.Phase.SHOWN, shelves, documents, catalogues, changes));
            case DomainsEvent.DomainPressed(String code) ->
                open(state, new Route.Shelf(Filter.of(Kind.ITEM).withDomain(Optional.of(code))));
            case DomainsEvent.SearchPressed() -> open(state, Route.Search.blank());
            case DomainsEvent.DocumentsPressed() -> open(state, new Route.Shelf(Filter.of(Kind.DOCUMENT)));
            case DomainsEvent.CataloguesPressed() -> open(state, new Route.Shelf(Filter.of(Kind.CATALOGUE)));
            case DomainsEvent.ChangesPressed() -> open(state, new Route.Shelf(Filter.of(Kind.CHANGE)));
        };
    }

    private static Step<DomainsState, DomainsEffect> open(DomainsState state, Route route) {
        return Step.to(state, new DomainsEffect.Open(route));
    }
}
