package org.openhall.content.search;

import java.util.List;

import org.openhall.content.search.words.Fold;
import org.openhall.content.search.words.Sound;

/**
 * Where sounds lie in a text.
 *
 * @param from first character
 * @param to one past the last
 */
record SoundRun(int from, int to) {

    /** The first run of those sounds in a folded text from a place on, signs between the characters passed over; null if there is none. */
    static SoundRun find(char[] text, char[] syllables, List<Sound> sounds, int from) {
        for (int start = from; start < text.length; start++) {
            int end = match(text, syllables, sounds, start);
            if (end >= 0) return new SoundRun(start, end);
        }
        return null;
    }

    private static int match(char[] text, char[] syllables, List<Sound> sounds, int start) {
        if (!sounds.getFirst().fits(text[start], syllables[start])) return -1;
        int at = start + 1;
        for (int i = 1; i < sounds.size(); i++) {
            while (at < text.length && text[at] != '\n' && !Fold.isWord(text[at]))
                at++;
            if (at >= text.length || !sounds.get(i).fits(text[at], syllables[at])) return -1;
            at++;
        }
        return at;
    }
}
