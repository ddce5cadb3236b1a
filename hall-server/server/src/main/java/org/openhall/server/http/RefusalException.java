package org.openhall.server.http;

/** A call that is refused: becomes an answer with the code's status in one place. The message is for logs, in English. */
public final class RefusalException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final ErrorCode code;

    /** Refuses with a sentence that names no person and repeats no input. */
    public RefusalException(ErrorCode code, String message) {
        super(message);
        this.code = code;
    }

    /** Why. */
    public ErrorCode code() {
        return code;
    }
}
