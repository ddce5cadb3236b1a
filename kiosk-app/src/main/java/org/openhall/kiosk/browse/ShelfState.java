package org.openhall.kiosk.browse;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.openhall.contract.content.Level;
import org.openhall.kiosk.listing.Choice;
import org.openhall.kiosk.listing.Entry;
import org.openhall.kiosk.listing.FittingList;
import org.openhall.kiosk.listing.Turn;
import org.openhall.kiosk.wording.LevelWords;

/**
 * A list that one can narrow by level, publisher and group.
 *
 * @param known whether the library has answered
 * @param heading what the list is
 * @param entries all rows
 * @param published how many there are in all: more than the rows when the list is very long
 * @param narrowed what is chosen, by the name of the facet
 * @param open the facet whose options are shown, if any
 * @param turn where the reader is
 */
record ShelfState(boolean known, String heading, List<Entry> entries, int published, Map<String, String> narrowed,
        Optional<String> open, Turn turn) {

    /** Names of the facets. */
    static final String LEVEL = "公开层级";
    static final String PUBLISHER = "公开主体";
    static final String GROUP = "目录";

    /** Rows a list holds at most; whoever needs more searches. */
    static final int MOST = 2000;

    ShelfState {
        narrowed = Map.copyOf(narrowed);
    }

    static ShelfState waiting(String heading) {
        return new ShelfState(false, heading, List.of(), 0, Map.of(), Optional.empty(), Turn.START);
    }

    /** Rows under all choices. */
    List<Entry> chosen() {
        return under(List.of(LEVEL, PUBLISHER, GROUP));
    }

    /** Rows of the page: as many as any page may need. */
    List<Entry> page() {
        return chosen().stream().skip(turn.offset()).limit(FittingList.MOST_ROWS).toList();
    }

    /** What can be chosen; the counts of a facet are under the other choices. */
    List<Choice> choices() {
        return Stream.of(LEVEL, PUBLISHER, GROUP).map(this::choice).toList();
    }

    private Choice choice(String name) {
        List<Entry> others = under(Stream.of(LEVEL, PUBLISHER, GROUP).filter(n -> !n.equals(name)).toList());
        Map<String, Long> counts = others.stream().flatMap(e -> values(name, e).stream())
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        List<Choice.Option> options = counts.entrySet().stream()
                .map(c -> new Choice.Option(c.getKey(), words(name, c.getKey()), c.getValue().intValue()))
                .sorted(order(name)).toList();
        return new Choice(name, options, Optional.ofNullable(narrowed.get(name)), others.size());
    }

    private static Comparator<Choice.Option> order(String name) {
        return name.equals(LEVEL)
                ? Comparator.comparing(o -> Level.valueOf(o.key()))
                : Comparator.comparingInt(Choice.Option::count).reversed().thenComparing(Choice.Option::words);
    }

    private List<Entry> under(List<String> facets) {
        return entries.stream().filter(e -> facets.stream().allMatch(f -> fits(f, e))).toList();
    }

    private boolean fits(String facet, Entry entry) {
        String wanted = narrowed.get(facet);
        return wanted == null || values(facet, entry).contains(wanted);
    }

    private static List<String> values(String facet, Entry entry) {
        return switch (facet) {
            case LEVEL -> entry.levels().stream().map(Level::name).toList();
            case PUBLISHER -> entry.publisher().isBlank() ? List.of() : List.of(entry.publisher());
            default -> entry.group().isBlank() ? List.of() : List.of(entry.group());
        };
    }

    private static String words(String facet, String key) {
        return facet.equals(LEVEL) ? LevelWords.of(Level.valueOf(key)) : key;
    }
}
