package org.openhall.server.linting;

/** A rule that looks at a record among all others, today. Pure. */
@FunctionalInterface
public interface HallRule {

    /**
     * Looks at a record.
     *
     * @param facts of the record; they need not be those that the view holds of it
     * @param hall all records
     */
    void look(Facts facts, HallView hall, Notes notes);
}
