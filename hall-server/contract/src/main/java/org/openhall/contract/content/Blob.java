package org.openhall.contract.content;

/**
 * A file by its content.
 *
 * @param sha256 lower-case hex, 64 characters
 * @param bytes its length
 * @param mediaType e.g. image/png
 */
public record Blob(String sha256, long bytes, String mediaType) {

    /** No file. */
    public static final Blob NONE = new Blob("", 0, "");

    /** Reads absent fields as empty. */
    public Blob {
        sha256 = Texts.orEmpty(sha256);
        mediaType = Texts.orEmpty(mediaType);
    }
}
