package org.openhall.server.editing;

/**
 * What somebody had before them when they wrote: whoever sends without a second person must not write over what went out
 * meanwhile.
 *
 * @param version that was public, 0: none
 * @param edit number of the draft, 0: none
 */
public record Seen(long version, long edit) {

    /** Nothing was there. */
    public static final Seen NOTHING = new Seen(0, 0);
}
