package org.openhall.server.importing.columns;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What a person said that header words mean, besides the words that are known anyway.
 *
 * @param words the header words of a column from top to bottom, bare and joined, and the element they name; none: the
 *        column holds something else
 */
public record Headings(Map<String, Optional<Field>> words) {

    /** Nothing said. */
    public static final Headings NONE = new Headings(Map.of());

    /** Copies. */
    public Headings {
        words = Map.copyOf(words);
    }

    /** Both; where they differ the other's word counts. */
    public Headings and(Headings other) {
        Map<String, Optional<Field>> all = new HashMap<>(words);
        all.putAll(other.words);
        return new Headings(all);
    }

    Optional<Field> field(String joined) {
        return words.containsKey(joined) ? words.get(joined) : HeaderWords.field(joined);
    }

    /** Whether a bare text can be part of a header: a whole word of one, or a piece broken off by a line. */
    boolean fragment(String bare) {
        return HeaderWords.fragment(bare)
                || (HeaderWords.wordy(bare) && words.keySet().stream().anyMatch(word -> word.contains(bare)));
    }
}
