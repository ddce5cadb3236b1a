package org.openhall.kiosk.listing;

/**
 * A small framed word on a row.
 *
 * @param words one to six characters
 * @param care whether it needs care, such as 已废止
 */
public record Badge(String words, boolean care) {

    /** A word that only says what a thing is. */
    public static Badge plain(String words) {
        return new Badge(words, false);
    }

    /** A word that must not be overlooked. */
    public static Badge care(String words) {
        return new Badge(words, true);
    }
}
