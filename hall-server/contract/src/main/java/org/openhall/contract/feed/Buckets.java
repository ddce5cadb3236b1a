package org.openhall.contract.feed;

import java.util.List;

import org.openhall.contract.signing.Signed;

/**
 * The hashes of all buckets ({@code GET /v1/buckets}), for finding out which one is damaged.
 *
 * @param hashes 256 of them; their root is the head's
 * @param head the signed head they belong to
 */
public record Buckets(List<String> hashes, Signed head) {

    /** Reads absent fields as empty. */
    public Buckets {
        hashes = hashes == null ? List.of() : List.copyOf(hashes);
    }
}
