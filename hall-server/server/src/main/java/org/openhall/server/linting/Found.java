package org.openhall.server.linting;

import java.util.Comparator;

/**
 * A finding and the record that it is about.
 *
 * @param facts of the record as it was looked at
 * @param office id of the office whose record it is, or empty
 * @param finding what was found
 */
public record Found(Facts facts, String office, Finding finding) {

    /** The gravest first, then by what was looked at, then by record. */
    static final Comparator<Found> ORDER = Comparator.comparing((Found found) -> found.finding().severity())
            .thenComparing(found -> found.finding().check()).thenComparing(found -> found.facts().publisher())
            .thenComparing(found -> found.facts().key()).thenComparing(found -> found.finding().field());
}
