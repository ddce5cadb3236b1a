package org.openhall.server.importing;

import java.util.List;
import java.util.Optional;

import org.openhall.contract.content.Catalogue;

/**
 * What the person who hands files in says about them.
 *
 * @param type which list it is
 * @param title of a document
 * @param publisher the office
 * @param region the place
 * @param page address on the portal
 * @param edition e.g. 2024年版
 * @param items ids of catalogue items that a document fulfils
 */
public record ImportOptions(Optional<Catalogue.Type> type, String title, String publisher, String region, String page,
        String edition, List<String> items) {

    /** Nothing said. */
    public static final ImportOptions NONE = new ImportOptions(Optional.empty(), "", "", "", "", "", List.of());

    /** Copies. */
    public ImportOptions {
        items = List.copyOf(items);
    }
}
