package org.openhall.server.accounts;

import java.util.Optional;

/**
 * A role somewhere.
 *
 * @param role what
 * @param scope where
 */
public record Grant(Role role, Scope scope) {

    /** Reads {@code editor}, which means in the whole hall, or {@code editor@office:ID}. */
    public static Optional<Grant> of(String words) {
        String[] parts = words.split("@", 2);
        Optional<Scope> scope = parts.length == 1 ? Optional.of(Scope.HALL) : Scope.of(parts[1]);
        return Role.of(parts[0]).flatMap(role -> scope.map(where -> new Grant(role, where)));
    }
}
