package org.openhall.server.accounts;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A member of staff.
 *
 * @param id lasting
 * @param login what they type
 * @param person their name
 * @param state whether they may sign in
 * @param grants what they may do, and where
 * @param communities offices by the street that they stand under, of the streets in the grants
 */
public record Account(String id, String login, String person, State state, List<Grant> grants,
        Map<String, Set<String>> communities) {

    /** Copies. */
    public Account {
        grants = List.copyOf(grants);
        communities = Map.copyOf(communities);
    }

    /** Whether they may do that somewhere. */
    public boolean may(Permission permission) {
        return permission == Permission.SELF
                || grants.stream().anyMatch(grant -> grant.role().permissions().contains(permission));
    }

    /** Whether they may do that with the records of an office. */
    public boolean may(Permission permission, String office) {
        return offices(permission).map(theirs -> theirs.contains(office)).orElse(true);
    }

    /** With whose records they may do that; absent: with those of the whole hall. */
    public Optional<Set<String>> offices(Permission permission) {
        Set<String> offices = new HashSet<>();
        for (Grant grant : grants) {
            if (!grant.role().permissions().contains(permission)) continue;
            Optional<Set<String>> more = grant.scope().offices(communities);
            if (more.isEmpty()) return more;
            offices.addAll(more.get());
        }
        return Optional.of(offices);
    }

    /** Their roles for people. */
    public String roles() {
        return grants.stream().map(grant -> grant.role().words()).distinct().collect(Collectors.joining("、"));
    }

    /** Names no person. */
    @Override
    public String toString() {
        return "account " + id;
    }

    /** Where an account stands. */
    public enum State {
        /** Its one-time link has not been used yet. */
        INVITED,
        /** May sign in. */
        ACTIVE,
        /** May not. */
        DISABLED
    }
}
