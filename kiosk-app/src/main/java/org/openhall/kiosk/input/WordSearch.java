package org.openhall.kiosk.input;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

import org.openhall.kiosk.lexicon.Lexicon;
import org.openhall.kiosk.lexicon.LexiconBuilder;

/**
 * Finds the words that may begin at one position of the letters: a walk through the lexicons' tries along the
 * {@link Sounds}, the best few kept for every end. Bounded by nodes visited. Made for one decoding, by one thread.
 */
final class WordSearch {

    /** Words kept for one stretch of letters: inside a sentence, and at its beginning, where they are offered. */
    private static final int INSIDE = 24;
    private static final int OFFERED = 80;

    private final Sounds sounds;
    private final int length;
    private final int[] path = new int[LexiconBuilder.LONGEST];
    private final int[] ends = new int[LexiconBuilder.LONGEST];
    private NavigableMap<Integer, List<Word>> found = new TreeMap<>();
    private int visitsLeft;
    private int visited;
    private int most = INSIDE;

    WordSearch(Sounds sounds, int length) {
        this.sounds = sounds;
        this.length = length;
    }

    /**
     * The words that begin at a position, under the position where they end, the cheapest first.
     *
     * @param visits most trie nodes to look at in each lexicon
     */
    NavigableMap<Integer, List<Word>> from(int position, List<Lexicon> lexicons, int visits) {
        found = new TreeMap<>();
        most = position == 0 ? OFFERED : INSIDE;
        for (Lexicon lexicon : lexicons) {
            visitsLeft = visits;
            walk(lexicon, Lexicon.ROOT, 0, position, 0);
        }
        return found;
    }

    /** Trie nodes looked at so far. */
    int visited() {
        return visited;
    }

    private void walk(Lexicon lexicon, int node, int depth, int position, double cost) {
        if (position == length || depth == path.length) return;
        for (Sounds.Sound sound : sounds.from(position)) {
            int last = lexicon.childrenEnd(node);
            for (int child = lexicon.childFrom(node, sound.syllables().from()); child < last; child++) {
                if (lexicon.syllable(child) >= sound.syllables().to()) break;
                if (visitsLeft-- <= 0) return;
                visited++;
                path[depth] = lexicon.syllable(child);
                ends[depth] = sound.end();
                keepWords(lexicon, child, depth + 1, cost + sound.cost());
                walk(lexicon, child, depth + 1, sound.end(), cost + sound.cost());
            }
        }
    }

    private void keepWords(Lexicon lexicon, int node, int depth, double cost) {
        int start = lexicon.wordsStart(node);
        int end = Math.min(lexicon.wordsEnd(node), start + most);
        if (start == end) return;
        List<Word> kept = found.computeIfAbsent(ends[depth - 1], _ -> new ArrayList<>());
        for (int word = start; word < end; word++) {
            double whole = cost + lexicon.cost(word);
            if (kept.size() == most && whole >= kept.getLast().cost()) return;
            keep(kept, new Word(lexicon.text(word, depth), Arrays.copyOf(path, depth), Arrays.copyOf(ends, depth),
                    whole));
        }
    }

    private void keep(List<Word> kept, Word word) {
        for (int i = 0; i < kept.size(); i++) {
            if (!kept.get(i).text().equals(word.text())) continue;
            if (kept.get(i).cost() <= word.cost()) return;
            kept.remove(i);
            break;
        }
        int at = 0;
        while (at < kept.size() && kept.get(at).cost() <= word.cost())
            at++;
        kept.add(at, word);
        if (kept.size() > most) kept.removeLast();
    }
}
