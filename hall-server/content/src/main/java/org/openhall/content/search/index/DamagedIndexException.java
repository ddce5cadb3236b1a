package org.openhall.content.search.index;

/** Index files that are missing, cut, altered, or of another version: build them anew, nothing is lost. */
public final class DamagedIndexException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Says what is wrong with which file; the cause may be null. */
    public DamagedIndexException(String message, Throwable cause) {
        super(message, cause);
    }
}
