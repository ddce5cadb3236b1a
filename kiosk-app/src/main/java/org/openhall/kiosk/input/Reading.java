package org.openhall.kiosk.input;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * A row of words read into the letters from the beginning, as the end of a chain.
 *
 * @param before the words before the last, or null for none: the chain's own end mark
 * @param last the last word, null only in {@link #NOTHING}
 * @param from where the last word's letters begin
 * @param cost of all words together, in nats
 * @param hash of the whole text, so that two ways to the same text are seen as one
 * @param words how many words
 */
record Reading(Reading before, Word last, int from, double cost, long hash, int words) {

    /** No words yet. */
    static final Reading NOTHING = new Reading(null, null, 0, 0, 0, 0);

    Reading and(Word word, int from) {
        return new Reading(this, word, from, cost + word.cost(), hashWith(word), words + 1);
    }

    long hashWith(Word word) {
        long whole = hash;
        for (int i = 0; i < word.text().length(); i++)
            whole = whole * 1_000_003 + word.text().charAt(i);
        return whole;
    }

    Candidate toCandidate(Letters letters) {
        StringBuilder text = new StringBuilder();
        StringBuilder sound = new StringBuilder();
        for (Reading step : steps()) {
            text.append(step.last.text());
            sound.append(sound.isEmpty() ? "" : " ").append(step.last.reading());
        }
        return new Candidate(text.toString(), sound.toString(), letters.typedUpTo(last.end()));
    }

    String spelt(Letters letters) {
        return String.join("'", steps().stream().map(s -> s.last.spelt(letters, s.from)).toList());
    }

    private List<Reading> steps() {
        Deque<Reading> steps = new ArrayDeque<>();
        for (Reading step = this; step.last != null; step = step.before)
            steps.addFirst(step);
        return List.copyOf(steps);
    }
}
