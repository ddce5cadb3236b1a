package org.openhall.contract.signing;

import java.time.Instant;
import java.util.List;

/**
 * Who may sign what in a hall. A device pins the first one at enrolment and follows later versions one at a time, each
 * signed by the threshold of the version before and of its own (the rule of The Update Framework).
 *
 * @param version from 1
 * @param hall hall number, 4 digits
 * @param expires when it must have been replaced
 * @param threshold how many root keys must sign a root document
 * @param rootKeys they
 * @param headKeys any one of which signs heads
 */
public record RootDocument(int version, String hall, Instant expires, int threshold, List<VerifyingKey> rootKeys,
        List<VerifyingKey> headKeys) {

    /** Reads absent fields as empty. */
    public RootDocument {
        rootKeys = rootKeys == null ? List.of() : List.copyOf(rootKeys);
        headKeys = headKeys == null ? List.of() : List.copyOf(headKeys);
    }
}
