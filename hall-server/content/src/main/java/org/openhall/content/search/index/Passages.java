package org.openhall.content.search.index;

/** How a body is cut: stretches that overlap by more than the longest word searched for, so that a word is whole in one. */
public final class Passages {

    /** Characters in a stretch. */
    static final int LENGTH = 512;
    /** From the start of one to the start of the next. */
    static final int STEP = LENGTH - 64;

    private Passages() {}

    /** The last stretch that a place of a body lies in, from 0. */
    public static int stretch(int place) {
        return place / STEP;
    }

    /** Number of stretches of a body. */
    static int count(int length) {
        if (length == 0) return 0;
        return length <= LENGTH ? 1 : 1 + (length - LENGTH + STEP - 1) / STEP;
    }
}
