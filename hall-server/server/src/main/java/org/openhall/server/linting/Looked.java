package org.openhall.server.linting;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A record that is looked at.
 *
 * @param facts of it
 * @param office id of the office whose record it is, or empty
 * @param graveOnly whether a draft says otherwise: then only what must not be public counts
 * @param alone what is said of it without a look at others
 */
record Looked(Facts facts, String office, boolean graveOnly, List<Finding> alone) {

    /** As they stand on the list: by office, then by record. */
    static final Comparator<Looked> ORDER = Comparator.comparing((Looked looked) -> looked.facts().publisher())
            .thenComparing(looked -> looked.facts().key());

    private static final Comparator<Finding> BY_PLACE = Comparator.comparing(Finding::severity).thenComparing(
            Finding::check).thenComparing(Finding::field);

    /** What all rules say of it; the same each time. */
    List<Finding> findings(RuleSet rules, HallView hall) {
        List<Finding> all = new ArrayList<>(alone);
        all.addAll(rules.among(facts, hall));
        if (graveOnly) all.removeIf(finding -> finding.severity() != Severity.MUST);
        all.sort(BY_PLACE);
        return all;
    }
}
