package org.openhall.server.accounts;

/** Something that a member of staff has to do otherwise. Its message is a Chinese sentence for them. */
public final class StaffException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Says what to do. */
    public StaffException(String message) {
        super(message);
    }
}
