package org.openhall.kiosk.listing;

import java.util.ArrayList;
import java.util.List;

/**
 * Where a reader is in a list whose pages are as long as the screen allows: a page is known by its first row only, since
 * rows differ in height and text sizes change.
 *
 * @param offset first row shown, from 0
 * @param before first rows of the pages turned so far, the latest last
 */
public record Turn(int offset, List<Integer> before) {

    /** At the beginning. */
    public static final Turn START = new Turn(0, List.of());

    /** Keeps its own copy. */
    public Turn {
        before = List.copyOf(before);
    }

    /** One page on from a page that showed so many rows; stays where the list ends. */
    public Turn next(int shown, int total) {
        if (shown < 1 || offset + shown >= total) return this;
        List<Integer> longer = new ArrayList<>(before);
        longer.add(offset);
        return new Turn(offset + shown, longer);
    }

    /** One page back; stays at the beginning. */
    public Turn previous() {
        return before.isEmpty() ? START : new Turn(before.getLast(), before.subList(0, before.size() - 1));
    }
}
