package org.openhall.provisioning.programs;

/** Something a person can act on; the message is Chinese and says what to do next. */
public final class Failure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Says what happened and what to do. */
    public Failure(String message) {
        super(message);
    }

    /** The same, with the cause for whoever looks deeper. */
    public Failure(String message, Throwable cause) {
        super(message, cause);
    }
}
