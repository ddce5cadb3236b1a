package org.openhall.content.rows;

/** Rows that do not make what the head says: nothing of them was kept. */
public final class ContentRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Reason reason;

    /** Says what did not agree; never repeats content. */
    public ContentRefusedException(Reason reason, String detail) {
        super(reason + ": " + detail);
        this.reason = reason;
    }

    /** What did not agree. */
    public Reason reason() {
        return reason;
    }

    /** What can disagree. */
    public enum Reason {
        /** The state root over all rows is not the head's. */
        ROOT,
        /** The number of live rows is not the head's. */
        COUNT,
        /** A row is out of its order, twice there, or outside the span from the place held to the head. */
        ORDER,
        /** The head is of another history than the rows held. */
        EPOCH,
        /** A snapshot is not the file that the head names, or no content file at all. */
        SNAPSHOT
    }
}
