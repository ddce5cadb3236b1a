package org.openhall.content.blobs;

/** Bytes that are not the blob they were said to be; they were thrown away. */
public final class BlobRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Says what does not match. */
    public BlobRefusedException(String message) {
        super(message);
    }
}
