package org.openhall.server.editing;

/** Something that a rule of the hall forbids. Its message is a Chinese sentence that says what to do. */
public class EditingException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Says what to do. */
    public EditingException(String message) {
        super(message);
    }
}
