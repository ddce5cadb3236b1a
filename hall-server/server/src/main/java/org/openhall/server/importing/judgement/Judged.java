package org.openhall.server.importing.judgement;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.openhall.contract.content.Catalogue;
import org.openhall.contract.content.CatalogueItem;

/**
 * A table as the hall understands it.
 *
 * @param catalogueId row id of the catalogue
 * @param catalogue the catalogue
 * @param items by row id, in the order of the table
 * @param outcomes one for each row
 * @param remarks about the table as a whole
 */
public record Judged(String catalogueId, Catalogue catalogue, Map<String, CatalogueItem> items,
        List<RowOutcome> outcomes, List<Remark> remarks) {

    /** Copies. */
    public Judged {
        items = Collections.unmodifiableMap(new LinkedHashMap<>(items));
        outcomes = List.copyOf(outcomes);
        remarks = List.copyOf(remarks);
    }
}
