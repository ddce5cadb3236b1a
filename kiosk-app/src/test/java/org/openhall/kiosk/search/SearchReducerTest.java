package org.openhall.kiosk.search;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import org.openhall.content.reading.Filter;
import org.openhall.content.reading.Results;
import org.openhall.contract.content.Kind;
import org.openhall.kiosk.listing.Turn;
import org.openhall.kiosk.shell.Step;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** How a search changes. */
class SearchReducerTest {

    private final SearchState blank = SearchState.starting("", Filter.ALL);

    @Test
    void asksWhileAWordIsStillBeingComposed() {
        var step = SearchReducer.next(blank, new SearchEvent.Typed("低保"));
        assertEquals("低保", asked(step).query().text());
        assertTrue(step.state().keyboard(), "the keyboard stays");
    }

    @Test
    void dropsAnAnswerThatCameTooLate() {
        var first = SearchReducer.next(blank, new SearchEvent.Typed("低"));
        var second = SearchReducer.next(first.state(), new SearchEvent.Typed("低保"));
        SearchState late = SearchReducer
                .next(second.state(), new SearchEvent.Answered(asked(first).number(), answer("低", 9))).state();
        assertFalse(late.answered(), "the answer to 低 must not stand under 低保");
        SearchState right = SearchReducer
                .next(late, new SearchEvent.Answered(asked(second).number(), answer("低保", 4))).state();
        assertEquals(4, right.answer().total());
    }

    @Test
    void newWordsLeaveFacetsAndPagesBehind() {
        SearchState narrowed = SearchReducer.next(answered("低保", 40), new SearchEvent.KindPressed(
                Optional.of(Kind.ITEM))).state();
        SearchState second = SearchReducer.next(narrowed, new SearchEvent.NextPressed(5)).state();
        assertEquals(5, second.turn().offset());
        var typed = SearchReducer.next(second, new SearchEvent.Typed("低保金"));
        assertEquals(Filter.ALL, asked(typed).query().filter());
        assertEquals(Turn.START, typed.state().turn());
    }

    @Test
    void turningAsksForTheRowsAfterTheShownOnes() {
        var step = SearchReducer.next(answered("低保", 40), new SearchEvent.NextPressed(6));
        assertEquals(6, asked(step).query().offset());
        assertEquals(0, SearchReducer.next(step.state(), new SearchEvent.PreviousPressed()).state().turn().offset());
    }

    @Test
    void clearingForgetsWordsFacetsAndAnswer() {
        var step = SearchReducer.next(answered("低保", 40), new SearchEvent.Cleared());
        assertEquals("", step.state().typed());
        assertFalse(step.state().answered());
        assertEquals(List.of(new SearchEffect.SetText("")), step.effects());
    }

    @Test
    void aPressedWordGoesIntoTheFieldAndPutsTheKeyboardAway() {
        var step = SearchReducer.next(blank, new SearchEvent.WordPressed("补贴"));
        assertEquals(new SearchEffect.SetText("补贴"), step.effects().getFirst());
        assertEquals("补贴", asked(step).query().text());
        assertFalse(step.state().keyboard());
    }

    @Test
    void neverOffersAWayThatLeadsNowhere() {
        WayOut way = new WayOut("", List.of(new Results.Nearby("救助", 16), new Results.Nearby("残疾", 0)), List.of(),
                List.of());
        assertEquals(List.of(new Results.Nearby("救助", 16)), way.nearby());
    }

    @Test
    void saysWhatWasDoneToTheWords() {
        assertEquals(List.of("含“最低生活保障”", "按拼音 dibao 找", "没有“第保”，下面是写法相近的",
                "没有“低保怎么办”，下面是按“低保”、“怎么”找到的"),
                HowWords.of(List.of(new Results.How.Synonym("低保", List.of("最低生活保障")), new Results.How.Sound("dibao"),
                        new Results.How.Near("第保"),
                        new Results.How.Pieces("低保怎么办", List.of("低保", "怎么")))));
    }

    private SearchState answered(String text, int total) {
        var typed = SearchReducer.next(blank, new SearchEvent.Typed(text));
        return SearchReducer.next(typed.state(), new SearchEvent.Answered(asked(typed).number(), answer(text, total)))
                .state();
    }

    private static Answer answer(String text, int total) {
        return new Answer(text, List.of(), total, new Results.Facets(Map.of(Kind.ITEM, total), Map.of(), Map.of(),
                Map.of()), List.of(), Map.of(), List.of(), WayOut.NONE);
    }

    private static SearchEffect.Ask asked(Step<SearchState, SearchEffect> step) {
        return step.effects().stream().filter(SearchEffect.Ask.class::isInstance).map(SearchEffect.Ask.class::cast)
                .findFirst().orElseThrow();
    }
}
