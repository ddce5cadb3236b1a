package org.openhall.contract.signing;

/** Something that should be signed by a known key and is not: nothing of it may be used. */
public final class BadSignatureException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Says what is missing. */
    public BadSignatureException(String message) {
        super(message);
    }
}
