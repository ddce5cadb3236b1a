package org.openhall.server.importing.judgement;

import java.util.HashMap;
import java.util.Map;

import org.openhall.contract.content.ContentRecord;
import org.openhall.contract.content.Domain;
import org.openhall.contract.content.Office;
import org.openhall.contract.feed.RowKey;

/**
 * What imported rows may name: the domains and the offices of the hall. Immutable.
 *
 * @param domains by any of their names
 * @param offices by their full names
 */
public record Known(DomainTable domains, OfficeTable offices) {

    /** A hall that has nothing yet. */
    public static final Known NOTHING = new Known(new DomainTable(Map.of()), new OfficeTable(Map.of()));

    /** The same and those among these records, which take the place of older ones of the same id. */
    public Known and(Map<RowKey, ContentRecord> records) {
        Map<String, Domain> allDomains = new HashMap<>(domains.domains());
        Map<String, Office> allOffices = new HashMap<>(offices.offices());
        records.forEach((key, content) -> {
            if (content instanceof Domain domain) allDomains.put(key.id(), domain);
            if (content instanceof Office office) allOffices.put(key.id(), office);
        });
        return new Known(new DomainTable(allDomains), new OfficeTable(allOffices));
    }
}
