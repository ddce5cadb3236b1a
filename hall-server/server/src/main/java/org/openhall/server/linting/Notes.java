package org.openhall.server.linting;

import java.util.ArrayList;
import java.util.List;

/** What the rules say of one record, in the order in which they say it. For one thread. */
public final class Notes {

    private final List<Finding> findings = new ArrayList<>();

    /** Must not become public like that. */
    public void must(Check check, String field, String words) {
        findings.add(new Finding(check, Severity.MUST, field, words));
    }

    /** Will be missed. */
    public void should(Check check, String field, String words) {
        findings.add(new Finding(check, Severity.SHOULD, field, words));
    }

    /** Somebody should have a look. */
    public void note(Check check, String field, String words) {
        findings.add(new Finding(check, Severity.NOTE, field, words));
    }

    /** All of them. */
    public List<Finding> findings() {
        return List.copyOf(findings);
    }
}
