package org.openhall.content.rows;

/** Gives the head that rows must agree with before they are committed. */
@FunctionalInterface
public interface HeadSource {

    /**
     * The head to check against. A receiver returns the one it was sent, whatever it is asked; the author of the content
     * signs one over these figures.
     *
     * @param root the state root over all live rows after the change
     * @param rows how many live rows there are after it
     */
    SignedHead over(String root, long rows);

    /** The head that was received. */
    static HeadSource received(SignedHead head) {
        return (root, rows) -> head;
    }
}
