package org.openhall.content.search.index;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * Where words stand in the texts of a segment, told from the lists of pairs without looking at the texts. Keeps what it
 * read, since one search asks for pieces of one word again and again. For one thread and one search.
 */
public final class Places {

    /** What is kept at most, in places: 8 MB. */
    private static final int ROOM = 2_000_000;

    private final Segment segment;
    private int room = ROOM;
    private final Map<String, int[]> known = new HashMap<>();

    /** Nothing is read yet. */
    public Places(Segment segment) {
        this.segment = segment;
    }

    /** Whether the lists can tell: only where each pair of the folded word is frequent; else few texts need looking at. */
    public boolean tell(String word) {
        for (int i = 0; i + 1 < word.length(); i++)
            if (!segment.placed(Terms.two(word.charAt(i), word.charAt(i + 1)))) return false;
        return word.length() > 1;
    }

    /**
     * Places of the first character, rising, of a folded word that the lists can tell. A word that lies across the end of
     * a title or of the keywords is among them: texts follow each other without a gap.
     */
    public int[] of(String word) {
        int[] found = known.get(word);
        if (found != null) return found;
        if (word.length() == 2) {
            found = segment.places(Terms.two(word.charAt(0), word.charAt(1)));
        } else {
            found = of(word.substring(0, 2));
            for (int i = 2; i < word.length() && found.length > 0; i += 2) {
                int from = Math.min(i, word.length() - 2);
                found = meet(found, of(word.substring(from, from + 2)), from);
            }
        }
        if (found.length < room) {
            known.put(word, found);
            room -= found.length;
        }
        return found;
    }

    /** Characters that may stand between two others. */
    public String between(char before, char after) {
        return segment.between(before, after);
    }

    /** The places that have one of the others at that distance after them. */
    public static int[] meet(int[] places, int[] others, int distance) {
        int[] both = new int[Math.min(places.length, others.length)];
        int n = 0;
        int j = 0;
        for (int place : places) {
            int sought = place + distance;
            while (j < others.length && others[j] < sought)
                j++;
            if (j == others.length) break;
            if (others[j] == sought) both[n++] = place;
        }
        return n == both.length ? both : Arrays.copyOf(both, n);
    }
}
