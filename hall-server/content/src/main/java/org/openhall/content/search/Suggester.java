package org.openhall.content.search;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.openhall.content.reading.Filter;
import org.openhall.content.search.index.Segment;
import org.openhall.content.search.words.Fold;

/** Completions: words under which records are known, then titles; each has at least the hit it was taken from. */
final class Suggester {

    private static final int LOOKED_AT = 4;
    private static final int MOST = 50;

    private final Shelf shelf;
    private final Finder finder;

    Suggester(Shelf shelf, long millis) {
        this.shelf = shelf;
        finder = new Finder(shelf, millis);
    }

    List<String> suggest(String typed, int limit) {
        int most = Math.clamp(limit, 0, MOST);
        String words = Planner.words(typed);
        List<List<Part>> plan = shelf.planner().plan(words);
        if (plan.isEmpty() || most == 0) return List.of();
        Found found = finder.findExact(plan);
        Set<String> terms = new LinkedHashSet<>();
        Set<String> titles = new LinkedHashSet<>();
        if (found.total() > 0) shelf.synonyms().starting(Fold.of(words)).forEach(terms::add);
        for (long packed : found.best(new Chosen(shelf, Filter.ALL), most * LOOKED_AT)) {
            Segment segment = shelf.segment(ShelfOrder.slice(packed));
            int record = ShelfOrder.record(packed);
            keywords(segment, record, plan, terms);
            titles.add(segment.line(record).title());
        }
        terms.remove(words);
        titles.remove("");
        List<String> first = terms.stream().limit(Math.max(most / 2, most - titles.size())).toList();
        Set<String> all = new LinkedHashSet<>(first);
        all.addAll(titles);
        return all.stream().limit(most).toList();
    }

    /** Keywords of a record that match themselves. */
    private static void keywords(Segment segment, int record, List<List<Part>> plan, Set<String> terms) {
        String all = segment.keywords(record);
        char[] folded = segment.passage(record, segment.firstPassage(record) + 1);
        char[] sounds = segment.sounds(record, true);
        int from = 0;
        for (int at = 0; at <= folded.length; at++) {
            if (at < folded.length && folded[at] != '\n') continue;
            char[] word = Arrays.copyOfRange(folded, from, at);
            if (word.length > 0 && matches(plan, word, Arrays.copyOfRange(sounds, from, at)))
                terms.add(all.substring(from, at));
            from = at + 1;
        }
    }

    private static boolean matches(List<List<Part>> plan, char[] word, char[] sounds) {
        return plan.stream().flatMap(List::stream).flatMap(part -> part.wants().stream())
                .anyMatch(want -> switch (want) {
                    case Want.Literal literal -> Matcher.indexOf(word, literal.word(), 0) >= 0;
                    case Want.Spoken spoken -> new SoundRow(spoken.sounds()).find(word, sounds, 0) != null;
                    case Want.Gapped gapped -> Matcher.gappedIndex(word, gapped) >= 0;
                });
    }
}
