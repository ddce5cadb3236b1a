package org.openhall.content.database;

import java.io.IOException;
import java.nio.file.Path;

/** A store could not do what it was asked; the message names the act, never the values. */
public final class StorageException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** A disk with less room than this, in bytes, counts as full: a write of several pages fails before nothing is left. */
    private static final long LITTLE = 256 * 1024;

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

    /**
     * Turns a failure of the file system into ours. Whether the disk is full is told by the room that is left: the
     * system says it in its own language.
     *
     * @param place a file or folder on the disk in question; it need not exist
     */
    public static StorageException ofFiles(String act, Path place, IOException cause) {
        return new StorageException(act, DiskRoom.left(place) < LITTLE ? Fault.FULL : Fault.OTHER, cause);
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
