package org.openhall.server.accounts;

import java.util.Optional;

/**
 * Where a role holds: in the whole hall, or for the records of one office (公开主体: a department or a street office).
 *
 * @param office id of the office's row; empty: the whole hall
 */
public record Scope(String office) {

    /** The whole hall. */
    public static final Scope HALL = new Scope("");

    private static final String OFFICE = "office:";

    /** Its word in the database and on the command line. */
    public String code() {
        return office.isEmpty() ? "hall" : OFFICE + office;
    }

    /** The scope of a word. */
    public static Optional<Scope> of(String code) {
        if (code.equals("hall")) return Optional.of(HALL);
        return code.startsWith(OFFICE) && code.length() > OFFICE.length()
                ? Optional.of(new Scope(code.substring(OFFICE.length())))
                : Optional.empty();
    }

    /** Whether it takes in the records of an office; records without one belong to the whole hall. */
    public boolean covers(String publisher) {
        return office.isEmpty() || office.equals(publisher);
    }
}
