package org.openhall.kiosk.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import org.openhall.content.reading.Filter;
import org.openhall.contract.content.Kind;
import org.openhall.contract.content.Level;
import org.openhall.kiosk.listing.Choice;
import org.openhall.kiosk.listing.Turn;
import org.openhall.kiosk.wording.LevelWords;

/**
 * A search being typed and read.
 *
 * @param typed what is searched for: what has been written with what is being composed in its place
 * @param filter facets chosen
 * @param keyboard whether the keyboard is up
 * @param open the facet whose options are shown, if any
 * @param turn where the reader is among the hits
 * @param asked number of the last question, so that late answers are known
 * @param answer to the last question that was answered
 */
record SearchState(String typed, Filter filter, boolean keyboard, Optional<String> open, Turn turn,
        int asked, Answer answer) {

    /** Names of the facets behind a button; kinds have a button each. */
    static final String DOMAIN = "领域";
    static final String LEVEL = "公开层级";
    static final String PUBLISHER = "公开主体";

    /** Stands for all facets where there is no room to show them beside the hits. */
    static final String RANGE = "范围";

    static SearchState starting(String text, Filter filter) {
        return new SearchState(text, filter, text.isEmpty(), Optional.empty(), Turn.START, 0, Answer.NONE);
    }

    /** What the library is asked for. */
    String words() {
        return typed.strip();
    }

    /** Whether there is an answer to look at. */
    boolean answered() {
        return !answer.text().isEmpty();
    }

    /** Kinds with hits, in the order of their importance to a citizen. */
    List<Kind> kinds() {
        return answer.facets().kinds().entrySet().stream().filter(e -> e.getValue() > 0)
                .sorted(Map.Entry.<Kind, Integer>comparingByValue().reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey).toList();
    }

    /** What can be chosen behind a button. */
    List<Choice> choices() {
        List<Choice> choices = new ArrayList<>();
        choices.add(choice(DOMAIN, answer.facets().domains(), Function.identity(),
                c -> answer.domainNames().getOrDefault(c, c), filter.domain()));
        choices.add(choice(LEVEL, answer.facets().levels(), Level::name, LevelWords::of,
                filter.level().map(Level::name)));
        choices.add(choice(PUBLISHER, answer.facets().publishers(), Function.identity(), Function.identity(),
                filter.publisher()));
        return choices;
    }

    private <T> Choice choice(String name, Map<T, Integer> counts, Function<T, String> key,
            Function<T, String> words, Optional<String> chosen) {
        List<Choice.Option> options = counts.entrySet().stream().filter(e -> e.getValue() > 0)
                .filter(e -> !key.apply(e.getKey()).isBlank())
                .map(e -> new Choice.Option(key.apply(e.getKey()), words.apply(e.getKey()), e.getValue()))
                .sorted(Comparator.comparingInt(Choice.Option::count).reversed()
                        .thenComparing(Choice.Option::words))
                .toList();
        return new Choice(name, options, chosen, answer.everywhere());
    }
}
