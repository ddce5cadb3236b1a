package org.openhall.server.console.view;

import java.util.List;

/**
 * Two people changed one record in the same places.
 *
 * @param path of the record
 * @param title its title
 * @param who saved before, and when
 * @param edit number of what the other one saved
 * @param marks of what the other one saved, to come back
 * @param taken fields that only the other changed, which stay the other's
 * @param both what both changed
 * @param mine what was filled in, to go on with
 */
public record StaleView(String path, String title, String who, long edit, String marks, List<String> taken,
        List<Both> both, List<SignInView.Kept> mine) {

    /**
     * A field that both changed.
     *
     * @param name of the field by which one is chosen
     * @param label of it
     * @param theirs words of the other, in pieces
     * @param mine words of mine, in pieces
     */
    public record Both(String name, String label, List<ReviewView.Piece> theirs, List<ReviewView.Piece> mine) {}
}
