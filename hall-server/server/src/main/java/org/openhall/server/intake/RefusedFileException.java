package org.openhall.server.intake;

/** A file that is not taken. The message is one Chinese sentence for the person who handed it in: what is wrong, what to do. */
public final class RefusedFileException extends Exception {
    private static final long serialVersionUID = 1L;

    /** Refuses with a sentence. */
    public RefusedFileException(String sentence) {
        super(sentence);
    }

    /** Refuses with a sentence; the cause is for the log. */
    public RefusedFileException(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
