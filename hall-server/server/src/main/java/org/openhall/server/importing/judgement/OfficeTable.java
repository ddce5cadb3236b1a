package org.openhall.server.importing.judgement;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.openhall.contract.content.Office;
import org.openhall.server.importing.columns.Words;

/**
 * The offices that the hall knows, found by their full name. A name that two offices bear finds neither. Immutable.
 *
 * @param offices by id
 */
public record OfficeTable(Map<String, Office> offices) {

    /** Copies. */
    public OfficeTable {
        offices = Map.copyOf(offices);
    }

    /** The id of the office of exactly that name, white space and kinds of brackets aside. */
    public Optional<String> named(String name) {
        String bare = Words.bare(name);
        if (bare.isEmpty()) return Optional.empty();
        List<String> found = offices.entrySet().stream()
                .filter(office -> Words.bare(office.getValue().imprint().title()).equals(bare)).map(Map.Entry::getKey)
                .toList();
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }
}
