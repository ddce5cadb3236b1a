package org.openhall.server.importing;

import java.util.List;
import java.util.Optional;

import org.openhall.contract.content.Catalogue;
import org.openhall.contract.content.Level;
import org.openhall.server.importing.columns.Headings;

/**
 * What the person who hands files in says about them.
 *
 * @param type which list it is
 * @param title of a document, or of the one table that has none of its own
 * @param domain of the tables, by name, alias or code; empty: their titles tell
 * @param levels of items whose table has no word on it
 * @param publisher the office
 * @param region the place
 * @param page address on the government portal
 * @param edition e.g. 2024年版
 * @param items ids of catalogue items that a document fulfils
 * @param headings what header words mean besides those that are known
 */
public record ImportOptions(Optional<Catalogue.Type> type, String title, String domain, List<Level> levels,
        String publisher, String region, String page, String edition, List<String> items, Headings headings) {

    /** Nothing said. */
    public static final ImportOptions NONE = new ImportOptions(Optional.empty(), "", "", List.of(), "", "",
            "", "", List.of(), Headings.NONE);

    /** Copies. */
    public ImportOptions {
        levels = List.copyOf(levels);
        items = List.copyOf(items);
    }
}
