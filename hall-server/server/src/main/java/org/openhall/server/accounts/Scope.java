package org.openhall.server.accounts;

import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Where a role holds.
 *
 * @param reach how far
 * @param office id of the office's row; empty: the whole hall
 */
public record Scope(Reach reach, String office) {

    /** The whole hall. */
    public static final Scope HALL = new Scope(Reach.HALL, "");

    /** How far a role holds. */
    public enum Reach {
        /** In the whole hall. */
        HALL(""),
        /** For the records of one office (公开主体: a department, a street office, a community). */
        OFFICE("office:"),
        /** For those of a street's office and of its communities' offices. */
        STREET("street:");

        private final String prefix;

        Reach(String prefix) {
            this.prefix = prefix;
        }
    }

    /** One office. */
    public static Scope ofOffice(String id) {
        return new Scope(Reach.OFFICE, id);
    }

    /** A street's office and its communities. */
    public static Scope ofStreet(String id) {
        return new Scope(Reach.STREET, id);
    }

    /** Its word in the database and on the command line. */
    public String code() {
        return reach == Reach.HALL ? "hall" : reach.prefix + office;
    }

    /** The scope of a word. */
    public static Optional<Scope> of(String code) {
        if (code.equals(HALL.code())) return Optional.of(HALL);
        for (Reach reach : Set.of(Reach.OFFICE, Reach.STREET))
            if (code.startsWith(reach.prefix) && code.length() > reach.prefix.length())
                return Optional.of(new Scope(reach, code.substring(reach.prefix.length())));
        return Optional.empty();
    }

    /**
     * The offices whose records it takes in; absent: all, and what belongs to none.
     *
     * @param communities offices by the street that they stand under
     */
    Optional<Set<String>> offices(Map<String, Set<String>> communities) {
        return switch (reach) {
            case HALL -> Optional.empty();
            case OFFICE -> Optional.of(Set.of(office));
            case STREET -> {
                Set<String> all = new HashSet<>(communities.getOrDefault(office, Set.of()));
                all.add(office);
                yield Optional.of(all);
            }
        };
    }
}
