package org.openhall.server.importing.judgement;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

import org.openhall.contract.content.ContentRecord;
import org.openhall.contract.content.Domain;
import org.openhall.contract.content.Office;
import org.openhall.contract.feed.RowKey;

/**
 * What imported rows may name: the domains, the offices and all else that the hall has. Immutable.
 *
 * @param domains by any of their names
 * @param offices by their full names
 * @param keys of everything, public or waiting
 */
public record Known(DomainTable domains, OfficeTable offices, Set<RowKey> keys) {

    /** A hall that has nothing yet. */
    public static final Known NOTHING = new Known(new DomainTable(Map.of()), new OfficeTable(Map.of()),
            Set.of());

    /** Copies. */
    public Known {
        keys = Set.copyOf(keys);
    }

    /** The same and those among these records, which take the place of older ones of the same id. */
    public Known and(Map<RowKey, ContentRecord> records) {
        Map<String, Domain> allDomains = new HashMap<>(domains.domains());
        Map<String, Office> allOffices = new HashMap<>(offices.offices());
        Set<RowKey> allKeys = new HashSet<>(keys);
        records.forEach((key, content) -> {
            allKeys.add(key);
            if (content instanceof Domain domain) allDomains.put(key.id(), domain);
            if (content instanceof Office office) allOffices.put(key.id(), office);
        });
        return new Known(new DomainTable(allDomains), new OfficeTable(allOffices), allKeys);
    }
}
