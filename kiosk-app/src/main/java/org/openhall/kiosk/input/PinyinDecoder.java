package org.openhall.kiosk.input;

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

    /**
     * Most trie nodes looked at in one lexicon from the beginning of the letters, where whole phrases begin, and from all
     * later positions together: the bound on the time of a decoding.
     */
    static final int VISITS_AT_BEGINNING = 60_000;
    static final int VISITS_LATER = 100_000;
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
        Sounds sounds = new Sounds(letters);
        WordSearch search = new WordSearch(sounds, letters.length());
        Beam[] beams = new Beam[letters.length() + 1];
        for (int i = 0; i < beams.length; i++)
            beams[i] = new Beam();
        NavigableMap<Integer, List<Word>> first = search.from(0, all, VISITS_AT_BEGINNING);
        beams[0].readings().add(Reading.NOTHING);
        for (int from = 0; from < letters.length(); from++) {
            if (beams[from].isEmpty()) continue;
            Map<Integer, List<Word>> words = from == 0
                    ? first
                    : search.from(from, all, VISITS_LATER / letters.length());
            for (Map.Entry<Integer, List<Word>> span : words.entrySet())
                beams[span.getKey()].takeAll(beams[from], span.getValue(), from);
        }
        int furthest = letters.length();
        while (beams[furthest].isEmpty())
            furthest--;
        return furthest == 0
                ? Decoding.NOTHING
                : new Offer(letters, sounds.readable()).of(beams[furthest].readings(), first);
    }
}
