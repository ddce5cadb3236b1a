package org.openhall.server.importing.judgement;

import java.util.regex.Pattern;

/** Words that were cut off where they were read: never shown to a citizen as if they were whole. */
final class CutText {
    private static final Pattern CUT = Pattern.compile("\\[excerpt cut]|(…|\\.{3})[)）\\]|]*\\s*$");

    private static final Pattern MASKED = Pattern.compile("[*＊]{2,}");

    private CutText() {}

    static boolean in(String text) {
        return CUT.matcher(text).find();
    }

    /** Whether part of a name is hidden behind asterisks. */
    static boolean masked(String name) {
        return MASKED.matcher(name).find();
    }
}
