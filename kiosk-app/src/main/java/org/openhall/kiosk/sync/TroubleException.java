package org.openhall.kiosk.sync;

/** Ends a cycle with a trouble of known name. */
final class TroubleException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Trouble trouble;

    TroubleException(Trouble trouble, String message) {
        super(trouble + ": " + message);
        this.trouble = trouble;
    }

    Trouble trouble() {
        return trouble;
    }
}
