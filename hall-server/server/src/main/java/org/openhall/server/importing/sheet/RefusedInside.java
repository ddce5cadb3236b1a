package org.openhall.server.importing.sheet;

/** Carries a refusal out of a parser's callback, which may throw nothing checked. */
final class RefusedInside extends RuntimeException {
    private static final long serialVersionUID = 1L;

    RefusedInside(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
