package org.openhall.content.reading;

import java.util.List;
import java.util.Map;

import org.openhall.contract.content.Kind;
import org.openhall.contract.content.Level;

/**
 * What a search found.
 *
 * @param hits best first: exact words before sounds before corrections, a title before a body; pieces only when there is nothing else
 * @param total all hits under the chosen facets
 * @param facets counts by facet for the words alone, so that a chosen facet can be left again
 * @param how what was searched for besides the words typed, to be said to the reader, e.g. synonyms
 * @param nearby offered when nothing was found: words with hits, each with its count, never 0
 */
public record Results(List<Hit> hits, int total, Facets facets, List<How> how, List<Nearby> nearby) {

    /** Nothing asked, nothing found. */
    public static final Results NONE = new Results(List.of(), 0, new Facets(Map.of(), Map.of(), Map.of(), Map.of()),
            List.of(), List.of());

    /**
     * One hit.
     *
     * @param line what was found
     * @param titleMarks where the title matches, in characters (UTF-16), ascending, disjoint
     * @param snippet the place in the text that matches, or the summary
     * @param snippetMarks where the snippet matches
     */
    public record Hit(Line line, List<Span> titleMarks, String snippet, List<Span> snippetMarks) {}

    /**
     * A marked stretch.
     *
     * @param from first character
     * @param to one past the last
     */
    public record Span(int from, int to) {}

    /** Counts by facet, zero counts left out. */
    public record Facets(Map<Kind, Integer> kinds, Map<String, Integer> domains, Map<Level, Integer> levels,
            Map<String, Integer> publishers) {}

    /** Something done to the words. */
    public sealed interface How {
        /** These words were searched for too, since they mean the same. */
        record Synonym(String typed, List<String> also) implements How {}

        /** The letters were read as sounds of these words. */
        record Sound(String letters) implements How {}

        /** Nothing had these words: hits are for a near spelling. */
        record Near(String typed) implements How {}

        /** Nothing had these words, nor any near spelling: hits are for pieces of them, or of their synonyms. */
        record Pieces(String typed, List<String> pieces) implements How {}
    }

    /**
     * A way out of a search that found nothing.
     *
     * @param text to search for instead
     * @param count its hits, at least 1
     */
    public record Nearby(String text, int count) {}
}
