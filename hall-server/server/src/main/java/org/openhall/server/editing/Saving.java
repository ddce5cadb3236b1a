package org.openhall.server.editing;

/** What becomes of a record's draft when words for it come in a file. */
public enum Saving {
    /** A draft of what is not public yet. */
    FRESH,
    /** A draft of other words than what is public. */
    CHANGED,
    /** A draft that takes it back. */
    DROPPED,
    /** It stands there like that already. */
    UNCHANGED,
    /** Somebody else is at work on it, or it is being reviewed: left alone. */
    BUSY,
    /** The person may not edit the records of its office: left alone. */
    NOT_THEIRS
}
