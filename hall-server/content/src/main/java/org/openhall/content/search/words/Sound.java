package org.openhall.content.search.words;

import java.util.BitSet;

/**
 * One place in a row of sounds.
 *
 * @param letter the folded character itself, 0 for any character that sounds right
 * @param syllables numbers of the syllables it may be read as, never changed; empty for a character itself
 */
public record Sound(char letter, BitSet syllables) {

    /** A character itself. */
    public static Sound of(char folded) {
        return new Sound(folded, new BitSet());
    }

    /** Whatever is read as one of these syllables. */
    public static Sound of(BitSet syllables) {
        return new Sound((char) 0, syllables);
    }

    /** Whether it is known by its sound. */
    public boolean heard() {
        return letter == 0;
    }

    /** Whether a folded character fits that is read as that syllable here, or as is usual for it. */
    public boolean fits(char folded, int syllable) {
        if (!heard()) return folded == letter;
        return syllable != 0 && (syllables.get(syllable) || syllables.get(Syllables.table().reading(folded)));
    }
}
