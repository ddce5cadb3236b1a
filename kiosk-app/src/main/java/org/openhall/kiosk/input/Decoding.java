package org.openhall.kiosk.input;

import java.util.List;

/**
 * What letters may mean.
 *
 * @param candidates best first: whole readings of all the letters, then longest words from the left, then characters; no
 *        text twice
 * @param spelt the letters as the first candidate reads them, syllables parted by an apostrophe: di'bao, d'b
 */
public record Decoding(List<Candidate> candidates, String spelt) {

    /** Nothing to offer. */
    public static final Decoding NOTHING = new Decoding(List.of(), "");

    /** Keeps its own copy. */
    public Decoding {
        candidates = List.copyOf(candidates);
    }
}
