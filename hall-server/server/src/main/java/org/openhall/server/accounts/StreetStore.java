package org.openhall.server.accounts;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import org.jdbi.v3.core.Handle;

import org.openhall.contract.content.Kind;

/**
 * Which communities stand under which street, by the offices that are public: two people have looked at each, so that nobody
 * widens a reach alone.
 */
final class StreetStore {

    private static final String PUBLIC = "SELECT %s FROM feed WHERE kind='" + Kind.OFFICE.code()
            + "' AND superseded IS NULL AND payload IS NOT NULL";
    private static final String OFFICES = PUBLIC + " AND json_extract(payload, '$.under')";

    private StreetStore() {}

    /** Titles of the offices by id. */
    static Map<String, String> offices(Handle handle) {
        Map<String, String> offices = new TreeMap<>();
        handle.createQuery(PUBLIC.formatted("id, coalesce(json_extract(payload, '$.imprint.title'), '')"))
                .map((rs, _) -> Map.entry(rs.getString(1), rs.getString(2)))
                .forEach(one -> offices.put(one.getKey(), one.getValue()));
        return offices;
    }

    /** Ids of the offices that others stand under. */
    static Set<String> all(Handle handle) {
        return new HashSet<>(handle.createQuery(OFFICES.formatted("DISTINCT json_extract(payload, '$.under')")
                + " <> ''").mapTo(String.class).list());
    }

    /** The communities of each street of the grants. */
    static Map<String, Set<String>> communities(Handle handle, List<Grant> grants) {
        Map<String, Set<String>> communities = new TreeMap<>();
        for (Grant grant : grants)
            if (grant.scope().reach() == Scope.Reach.STREET)
                communities.computeIfAbsent(grant.scope().office(), street -> new HashSet<>(handle.createQuery(
                        OFFICES.formatted("id") + "=?").bind(0, street).mapTo(String.class).list()));
        return communities;
    }
}
