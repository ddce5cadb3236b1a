package org.openhall.server.audit;

import java.time.Instant;
import java.util.Optional;

/**
 * Which rows of the audit somebody wants to see.
 *
 * @param party account, or what else acted or was acted on; absent: any
 * @param act what was done; absent: anything
 * @param object what it was done to; absent: any
 * @param from not before that
 * @param to before that
 */
public record AuditQuery(Optional<String> party, Optional<Act> act, Optional<String> object, Optional<Instant> from,
        Optional<Instant> to) {}
