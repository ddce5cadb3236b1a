package org.openhall.kiosk.browse;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import org.openhall.contract.content.Level;
import org.openhall.contract.feed.RowKey;
import org.openhall.kiosk.listing.Choice;
import org.openhall.kiosk.listing.Entry;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** How a list changes. */
class ShelfReducerTest {

    private final List<Entry> entries = List.of(entry("a", List.of(Level.DISTRICT), "民政局", "全清单"),
            entry("b", List.of(Level.DISTRICT, Level.STREET), "民政局", "居务清单"),
            entry("c", List.of(Level.STREET), "街道办", "全清单"));

    @Test
    void countsOfAFacetStandUnderTheOtherChoices() {
        ShelfState chosen = choose(shown(entries), ShelfState.PUBLISHER, "民政局");
        assertEquals(2, chosen.chosen().size());
        Choice level = choice(chosen, ShelfState.LEVEL);
        assertEquals(Map.of("DISTRICT", 2, "STREET", 1), counts(level));
        assertEquals(Map.of("民政局", 2, "街道办", 1), counts(choice(chosen, ShelfState.PUBLISHER)),
                "a chosen facet can be changed without leaving it first");
    }

    @Test
    void choosingGoesToTheFirstPageAndShutsTheOptions() {
        ShelfState second = ShelfReducer.next(shown(many(40)), new ShelfEvent.NextPressed(7)).state();
        assertEquals(7, second.turn().offset());
        ShelfState chosen = choose(second, ShelfState.LEVEL, "STREET");
        assertEquals(0, chosen.turn().offset());
        assertEquals(Optional.empty(), chosen.open());
    }

    @Test
    void aChoiceThatNewContentEmptiesIsTakenBack() {
        ShelfState chosen = choose(shown(entries), ShelfState.PUBLISHER, "街道办");
        ShelfState after = ShelfReducer.next(chosen, new ShelfEvent.Arrived("社会救助", entries.subList(0, 2), 2)).state();
        assertEquals(Map.of(), after.narrowed());
        assertEquals(2, after.chosen().size());
    }

    @Test
    void theLastPageStaysTheLast() {
        ShelfState state = shown(many(10));
        for (int i = 0; i < 5; i++)
            state = ShelfReducer.next(state, new ShelfEvent.NextPressed(4)).state();
        assertEquals(8, state.turn().offset());
        assertEquals(2, state.page().size());
    }

    private static ShelfState shown(List<Entry> entries) {
        return ShelfReducer.next(ShelfState.waiting(""), new ShelfEvent.Arrived("社会救助", entries, entries.size()))
                .state();
    }

    private static ShelfState choose(ShelfState state, String facet, String key) {
        ShelfState open = ShelfReducer.next(state, new ShelfEvent.FacetPressed(facet)).state();
        return ShelfReducer.next(open, new ShelfEvent.Chosen(Optional.of(key))).state();
    }

    private static Choice choice(ShelfState state, String name) {
        return state.choices().stream().filter(c -> c.name().equals(name)).findFirst().orElseThrow();
    }

    private static Map<String, Integer> counts(Choice choice) {
        return choice.options().stream()
                .collect(java.util.stream.Collectors.toMap(Choice.Option::key, Choice.Option::count));
    }

    private static List<Entry> many(int number) {
        List<Entry> many = new ArrayList<>();
        for (int i = 0; i < number; i++)
            many.add(entry("m" + i, List.of(Level.STREET), "街道办", ""));
        return many;
    }

    private static Entry entry(String id, List<Level> levels, String publisher, String group) {
        return new Entry(new RowKey("item", id), id, List.of(), "", levels, publisher, group);
    }
}
