package org.openhall.content.database;

/** A store could not do what it was asked; the message names the act, never the values. */
public final class StorageException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Fault fault;

    /**
     * Names the failed act.
     *
     * @param act what was being done, as a verb: "store a device"
     */
    public StorageException(String act, Fault fault, Throwable cause) {
        super("cannot " + act + ": " + fault.words, cause);
        this.fault = fault;
    }

    /** What kind of failure it was, for those who can do something about it. */
    public Fault fault() {
        return fault;
    }

    /** What a caller may tell apart. */
    public enum Fault {
        /** No room on the disk; nothing was changed. */
        FULL("no room on the disk"),
        /** The file is damaged or no database of ours. */
        CORRUPT("the file is damaged"),
        /** Another process holds the file. */
        BUSY("the file is held by another process"),
        /** Closed before or meanwhile. */
        CLOSED("the database is closed"),
        /** Anything else; see the cause. */
        OTHER("the database refused");

        private final String words;

        Fault(String words) {
            this.words = words;
        }
    }
}
