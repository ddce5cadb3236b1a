package org.openhall.kiosk.input;

import org.openhall.kiosk.lexicon.Syllables;

/** A word of a lexicon read into a stretch of the letters. */
@SuppressWarnings("ArrayRecordComponent") // made and read in this package only, never compared
record Word(String text, int[] syllables, int[] ends, double cost) {

    /** Where its letters end. */
    int end() {
        return ends[ends.length - 1];
    }

    String reading() {
        StringBuilder reading = new StringBuilder();
        for (int syllable : syllables)
            reading.append(reading.isEmpty() ? "" : " ").append(Syllables.spelling(syllable));
        return reading.toString();
    }

    /** Its letters from a position on, syllables parted by apostrophes. */
    String spelt(Letters letters, int from) {
        StringBuilder spelt = new StringBuilder();
        int at = from;
        for (int end : ends) {
            spelt.append(spelt.isEmpty() ? "" : "'").append(letters.slice(at, end));
            at = end;
        }
        return spelt.toString();
    }
}
