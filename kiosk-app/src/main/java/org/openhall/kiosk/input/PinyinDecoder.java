package org.openhall.kiosk.input;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.stream.Stream;

import org.openhall.kiosk.lexicon.Lexicon;

/**
 * Reads pinyin by the cheapest rows of words (Viterbi, the best {@value Beam#WIDTH} kept at every position): full
 * spelling, initials, both mixed, an unfinished last syllable, sounds that many do not tell apart. Decodes anew on every
 * key. Immutable, thread-safe.
 */
public final class PinyinDecoder implements PinyinInput {

    /** Most trie nodes looked at from one position, and in one decoding: the bound on its time. */
    private static final int MOST_VISITS = 60_000;
    private static final int MOST_VISITS_IN_ALL = 400_000;
    /** Rows of several words offered besides whole words. */
    private static final int MOST_ROWS = 5;
    /** A row this much dearer than the best, in nats, is not worth a place. */
    private static final double WORTHLESS = 8;
    private static final int MOST_CANDIDATES = 200;

    private final List<Lexicon> lexicons;

    /**
     * Uses lexicons together; a word in several counts by its highest probability.
     *
     * @param lexicons the general one, and the hall's own words
     */
    public PinyinDecoder(Lexicon... lexicons) {
        this.lexicons = List.of(lexicons);
    }

    @Override
    public Decoding decode(String typed, SessionHistory history) {
        Letters letters = new Letters(typed);
        if (letters.length() == 0) return Decoding.NOTHING;
        List<Lexicon> all = Stream.concat(lexicons.stream(), history.lexicon().stream()).toList();
        WordSearch search = new WordSearch(new Sounds(letters), letters.length());
        int visits = Math.min(MOST_VISITS, MOST_VISITS_IN_ALL / letters.length() / all.size());
        Beam[] beams = new Beam[letters.length() + 1];
        for (int i = 0; i < beams.length; i++)
            beams[i] = new Beam();
        NavigableMap<Integer, List<Word>> first = search.from(0, all, visits);
        beams[0].readings().add(Reading.NOTHING);
        for (int from = 0; from < letters.length(); from++) {
            if (beams[from].isEmpty()) continue;
            Map<Integer, List<Word>> words = from == 0 ? first : search.from(from, all, visits);
            for (Map.Entry<Integer, List<Word>> span : words.entrySet())
                beams[span.getKey()].takeAll(beams[from], span.getValue(), from);
        }
        int furthest = letters.length();
        while (beams[furthest].isEmpty())
            furthest--;
        return furthest == 0 ? Decoding.NOTHING : offer(letters, beams[furthest].readings(), first);
    }

    private static Decoding offer(Letters letters, List<Reading> whole, NavigableMap<Integer, List<Word>> first) {
        Map<String, Candidate> offered = new LinkedHashMap<>();
        double dearest = whole.getFirst().cost() + WORTHLESS;
        int rows = 0;
        for (Reading reading : whole) {
            if (reading.cost() > dearest || (reading.words() > 1 && rows++ >= MOST_ROWS)) continue;
            offer(offered, reading.toCandidate(letters));
        }
        int end = whole.getFirst().last().end();
        first.headMap(end, false).descendingMap().values().forEach(words -> offer(offered, words, letters));
        // What was too dear to stand before the shorter words comes behind them.
        first.tailMap(end, true).values().forEach(words -> offer(offered, words, letters));
        List<Candidate> best = new ArrayList<>(offered.values());
        return new Decoding(best.subList(0, Math.min(MOST_CANDIDATES, best.size())), whole.getFirst().spelt(letters));
    }

    private static void offer(Map<String, Candidate> offered, List<Word> words, Letters letters) {
        for (Word word : words)
            offer(offered, Reading.NOTHING.and(word, 0).toCandidate(letters));
    }

    private static void offer(Map<String, Candidate> offered, Candidate candidate) {
        offered.putIfAbsent(candidate.text(), candidate);
    }
}
