package org.openhall.contract.json;

/** Text that should have been JSON of a known shape and was not. The message never repeats the text. */
public final class BadJsonException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Says what was expected; the cause is for the log. */
    public BadJsonException(String message, Throwable cause) {
        super(message, cause);
    }
}
