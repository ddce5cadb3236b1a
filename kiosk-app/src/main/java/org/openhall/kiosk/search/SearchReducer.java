package org.openhall.kiosk.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.openhall.content.reading.Filter;
import org.openhall.content.reading.Query;
import org.openhall.contract.content.Level;
import org.openhall.kiosk.listing.FittingList;
import org.openhall.kiosk.listing.Turn;
import org.openhall.kiosk.shell.Route;
import org.openhall.kiosk.shell.Step;

/** How a search changes. Pure. */
final class SearchReducer {

    private SearchReducer() {}

    static Step<SearchState, SearchEffect> next(SearchState s, SearchEvent event) {
        return switch (event) {
            case SearchEvent.Entered() -> ask(s, List.of());
            case SearchEvent.Typed(String text) -> typed(s, text);
            case SearchEvent.Cleared() -> cleared(s);
            case SearchEvent.FieldPressed() -> Step.to(keyboard(s, true));
            case SearchEvent.KeyboardDone() -> Step.to(keyboard(s, false));
            case SearchEvent.WordPressed(String text) -> pressed(s, text);
            case SearchEvent.KindPressed(var kind) -> narrow(s, s.filter().withKind(kind));
            case SearchEvent.FacetPressed(String name) -> Step.to(open(s,
                    s.open().filter(name::equals).isPresent() ? Optional.empty() : Optional.of(name)));
            case SearchEvent.Chosen(var key) -> narrow(s, chosen(s, key));
            case SearchEvent.Widened() -> narrow(s, Filter.ALL);
            case SearchEvent.Answered(int asked, var answer) -> Step.to(answered(s, asked, answer));
            case SearchEvent.PreviousPressed() -> turn(s, s.turn().previous());
            case SearchEvent.NextPressed(int shown) -> turn(s, s.turn().next(shown, s.answer().total()));
            case SearchEvent.Pressed(var key) -> Step.to(s, new SearchEffect.Open(new Route.Read(key)));
            case SearchEvent.WayPressed(var route) -> Step.to(s, new SearchEffect.Open(route));
        };
    }

    /** New words begin at the first page with all facets open: a facet of other words may hide every hit. */
    private static Step<SearchState, SearchEffect> typed(SearchState s, String text) {
        if (text.strip().equals(s.words()))
            return Step.to(new SearchState(text, s.filter(), s.keyboard(), s.open(), s.turn(), s.asked(), s.answer()));
        return ask(new SearchState(text, Filter.ALL, s.keyboard(), Optional.empty(), Turn.START, s.asked(),
                s.answer()), List.of());
    }

    private static Step<SearchState, SearchEffect> cleared(SearchState s) {
        return Step.to(new SearchState("", Filter.ALL, true, Optional.empty(), Turn.START, s.asked() + 1,
                Answer.NONE), new SearchEffect.SetText(""));
    }

    private static Step<SearchState, SearchEffect> pressed(SearchState s, String text) {
        return ask(new SearchState(text, Filter.ALL, false, Optional.empty(), Turn.START, s.asked(),
                s.answer()), List.of(new SearchEffect.SetText(text)));
    }

    private static Step<SearchState, SearchEffect> narrow(SearchState s, Filter filter) {
        return ask(new SearchState(s.typed(), filter, s.keyboard(), Optional.empty(), Turn.START,
                s.asked(), s.answer()), List.of());
    }

    private static Step<SearchState, SearchEffect> turn(SearchState s, Turn turn) {
        if (turn.equals(s.turn())) return Step.to(s);
        return ask(new SearchState(s.typed(), s.filter(), s.keyboard(), s.open(), turn, s.asked(),
                s.answer()), List.of());
    }

    private static Step<SearchState, SearchEffect> ask(SearchState s, List<SearchEffect> first) {
        int number = s.asked() + 1;
        List<SearchEffect> effects = new ArrayList<>(first);
        if (!s.words().isEmpty())
            effects.add(new SearchEffect.Ask(number,
                    new Query(s.words(), s.filter(), s.turn().offset(), FittingList.MOST_ROWS)));
        Answer answer = s.words().isEmpty() ? Answer.NONE : s.answer();
        return new Step<>(new SearchState(s.typed(), s.filter(), s.keyboard(), s.open(), s.turn(), number,
                answer), effects);
    }

    /** An answer to an earlier question is of no use any more. A page that new content took away leads to the first. */
    private static SearchState answered(SearchState s, int asked, Answer answer) {
        if (asked != s.asked()) return s;
        Turn turn = answer.rows().isEmpty() && answer.total() == 0 ? Turn.START : s.turn();
        return new SearchState(s.typed(), s.filter(), s.keyboard(), s.open(), turn, s.asked(), answer);
    }

    private static Filter chosen(SearchState s, Optional<String> key) {
        return switch (s.open().orElse("")) {
            case SearchState.DOMAIN -> s.filter().withDomain(key);
            case SearchState.LEVEL -> s.filter().withLevel(key.map(Level::valueOf));
            case SearchState.PUBLISHER -> s.filter().withPublisher(key);
            default -> s.filter();
        };
    }

    private static SearchState open(SearchState s, Optional<String> facet) {
        return new SearchState(s.typed(), s.filter(), s.keyboard(), facet, s.turn(), s.asked(),
                s.answer());
    }

    private static SearchState keyboard(SearchState s, boolean up) {
        return new SearchState(s.typed(), s.filter(), up, Optional.empty(), s.turn(), s.asked(),
                s.answer());
    }
}
