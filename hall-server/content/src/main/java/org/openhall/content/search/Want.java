package org.openhall.content.search;

import java.util.List;

import org.openhall.content.search.words.Sound;

/** One thing to look for in a record. */
sealed interface Want {

    /** What it is worth less than the words as typed, in points of {@link Tier}. */
    int cost();

    /** A folded word as it stands. */
    record Literal(String word, int cost) implements Want {}

    /** Sounds one after the other, in titles and keywords. */
    record Spoken(List<Sound> sounds, int cost) implements Want {}

    /** Two folded words with exactly one character between them; either may be empty. */
    record Gapped(String before, String after, int cost) implements Want {}
}
