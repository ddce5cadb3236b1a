package org.openhall.server.accounts;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A member of staff.
 *
 * @param id lasting
 * @param login what they type
 * @param person their name
 * @param state whether they may sign in
 * @param grants what they may do, and where
 */
public record Account(String id, String login, String person, State state, List<Grant> grants) {

    /** Copies. */
    public Account {
        grants = List.copyOf(grants);
    }

    /** Whether they may do that somewhere. */
    public boolean may(Permission permission) {
        return permission == Permission.SELF
                || grants.stream().anyMatch(grant -> grant.role().permissions().contains(permission));
    }

    /** Whether they may do that with the records of an office. */
    public boolean may(Permission permission, String office) {
        return grants.stream().anyMatch(grant -> grant.role().permissions().contains(permission)
                && grant.scope().covers(office));
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
