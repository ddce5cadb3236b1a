package org.openhall.server.linting;

import java.util.List;

/**
 * The rules of a linter.
 *
 * @param ofRecords those that need one record's words
 * @param ofHall those that need all records
 */
public record RuleSet(List<RecordRule> ofRecords, List<HallRule> ofHall) {

    /** Copies. */
    public RuleSet {
        ofRecords = List.copyOf(ofRecords);
        ofHall = List.copyOf(ofHall);
    }

    /** What they say of one record's words. */
    List<Finding> alone(org.openhall.contract.content.ContentRecord content) {
        Notes notes = new Notes();
        ofRecords.forEach(rule -> rule.look(content, notes));
        return notes.findings();
    }

    /** What they say of a record among all others. */
    List<Finding> among(Facts facts, HallView hall) {
        Notes notes = new Notes();
        ofHall.forEach(rule -> rule.look(facts, hall, notes));
        return notes.findings();
    }
}
