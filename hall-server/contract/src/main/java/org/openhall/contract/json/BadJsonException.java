package org.openhall.contract.json;

/** Text that should have been JSON of a known shape and was not. The message never repeats the text. */
public final class BadJsonException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** The place in the text, see {@link #path}. */
    private final String path;

    /** Says what was expected; the cause is for the log. */
    public BadJsonException(String message, Throwable cause) {
        this(message, "", cause);
    }

    BadJsonException(String message, String path, Throwable cause) {
        super(message, cause);
        this.path = path;
    }

    /** Where the shape was wrong, e.g. {@code imprint.levels[0]}; empty where that is not known. */
    public String path() {
        return path;
    }
}
