package org.openhall.kiosk.input;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;

/**
 * Puts what letters may mean into the order of the candidate bar: the best reading of all letters, whole words, rows of
 * words, then words for the beginning, the longest first, and at last what is hardly meant. For one decoding.
 */
final class Offer {

    /** Rows of several words offered besides whole words. */
    private static final int MOST_ROWS = 5;
    /** A reading this much dearer than the best, in nats, comes behind the shorter words. */
    private static final double HARDLY_MEANT = 8;
    private static final int MOST = 200;

    private final Letters letters;
    private final BitSet readable;
    private final Map<String, Candidate> offered = new LinkedHashMap<>();

    /**
     * Offers for letters.
     *
     * @param readable positions from which the rest can be read: no word should leave a rest that cannot
     */
    Offer(Letters letters, BitSet readable) {
        this.letters = letters;
        this.readable = readable;
    }

    /**
     * The candidates.
     *
     * @param whole readings of all the letters that can be read, at least one, best first
     * @param first words for the beginning, by where they end
     */
    Decoding of(List<Reading> whole, NavigableMap<Integer, List<Word>> first) {
        Reading best = whole.getFirst();
        double dearest = best.cost() + HARDLY_MEANT;
        List<Reading> meant = whole.stream().filter(r -> r.cost() <= dearest).toList();
        add(best);
        meant.stream().filter(r -> r.words() == 1).forEach(this::add);
        meant.stream().filter(r -> r.words() > 1).limit(MOST_ROWS).forEach(this::add);
        NavigableMap<Integer, List<Word>> shorter = first.headMap(best.last().end(), false).descendingMap();
        shorter.forEach((end, words) -> {
            if (readable.get(end)) add(words);
        });
        first.descendingMap().values().forEach(this::add);
        List<Candidate> all = new ArrayList<>(offered.values());
        return new Decoding(all.subList(0, Math.min(MOST, all.size())), best.spelt(letters));
    }

    private void add(Reading reading) {
        Candidate candidate = reading.toCandidate(letters);
        offered.putIfAbsent(candidate.text(), candidate);
    }

    private void add(List<Word> words) {
        words.forEach(word -> add(Reading.NOTHING.and(word, 0)));
    }
}
