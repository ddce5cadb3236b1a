package org.openhall.contract.content;

import java.time.Instant;
import java.util.Optional;

/**
 * The period in which a kiosk may show a record, enforced by the kiosk itself, offline too.
 *
 * @param from first instant shown; absent: since ever
 * @param until first instant no longer shown; absent: for good
 */
public record Showing(Optional<Instant> from, Optional<Instant> until) {

    /** Shown from now on, for good. */
    public static final Showing ALWAYS = new Showing(Optional.empty(), Optional.empty());

    /** Reads absent fields as open ends. */
    public Showing {
        from = from == null ? Optional.empty() : from;
        until = until == null ? Optional.empty() : until;
    }

    /** Whether the record may be shown at that instant. */
    public boolean at(Instant now) {
        return from.map(f -> !now.isBefore(f)).orElse(true) && until.map(now::isBefore).orElse(true);
    }
}
