package org.openhall.contract.feed;

import java.util.Optional;

import org.openhall.contract.signing.Signed;

/**
 * Last line of a page of changes.
 *
 * @param more whether further pages follow
 * @param next where the next page starts
 * @param head the signed head of the same moment, on the last page
 */
public record PageEnd(boolean more, long next, Optional<Signed> head) {

    /** Reads absent fields as empty. */
    public PageEnd {
        head = head == null ? Optional.empty() : head;
    }
}
