package org.openhall.content.search;

import java.util.List;

import org.openhall.content.search.words.Fold;
import org.openhall.content.search.words.Sound;
import org.openhall.content.search.words.Syllables;

/** A row of sounds, made ready for being looked for in many texts. Immutable. */
final class SoundRow {

    private final char[] letters;
    private final long[][] heard;
    private final Syllables table = Syllables.table();

    SoundRow(List<Sound> sounds) {
        letters = new char[sounds.size()];
        heard = new long[sounds.size()][];
        for (int i = 0; i < letters.length; i++) {
            letters[i] = sounds.get(i).letter();
            heard[i] = sounds.get(i).syllables().toLongArray();
        }
    }

    /** The first run of them in a folded text from a place on, signs between the characters passed over; null if there is none. */
    SoundRun find(char[] text, char[] syllables, int from) {
        for (int start = from; start < text.length; start++) {
            if (!fits(0, text[start], syllables[start])) continue;
            int end = end(text, syllables, start);
            if (end >= 0) return new SoundRun(start, end);
        }
        return null;
    }

    private int end(char[] text, char[] syllables, int start) {
        int at = start + 1;
        for (int i = 1; i < letters.length; i++) {
            while (at < text.length && text[at] != '\n' && !Fold.isWord(text[at]))
                at++;
            if (at >= text.length || !fits(i, text[at], syllables[at])) return -1;
            at++;
        }
        return at;
    }

    /** Whether a folded character fits one of the sounds that is read as that syllable here, or as is usual for it. */
    private boolean fits(int sound, char folded, int syllable) {
        if (letters[sound] != 0) return folded == letters[sound];
        if (syllable == 0) return false;
        long[] fitting = heard[sound];
        return has(fitting, syllable) || has(fitting, table.reading(folded));
    }

    private static boolean has(long[] bits, int number) {
        return number >> 6 < bits.length && (bits[number >> 6] & 1L << number) != 0;
    }
}
