package org.openhall.server.linting;

import java.util.Optional;

/**
 * Which findings somebody wants to see.
 *
 * @param check of that kind; absent: all
 * @param severity of that gravity; absent: all
 * @param office 公开主体 as written; empty: all
 */
public record Wanted(Optional<Check> check, Optional<Severity> severity, String office) {

    /** Whether a finding is. */
    public boolean holds(Found found) {
        return check.map(found.check()::equals).orElse(true) && severity.map(found.severity()::equals).orElse(true)
                && (office.isEmpty() || found.facts().publisher().equals(office));
    }
}
