package org.openhall.server.importing.judgement;

import java.util.List;
import java.util.Optional;

import org.openhall.contract.content.Catalogue;
import org.openhall.contract.content.Level;

/**
 * What is known of a table besides its cells.
 *
 * @param key what makes it the same table when it comes again: its address, or the words of its title
 * @param type which list it is, if the person who hands it in says so; else the title and the domain tell
 * @param region the place whose office published it, or empty
 * @param page address of the page it came from, or empty
 * @param portal the same thing on the government portal, or empty
 * @param levels of items whose table has no word on it
 * @param publisher office that publishes the catalogue, or empty
 * @param edition as published, or empty
 * @param place where the table stands, for people, e.g. 低保.xlsx“Sheet1”
 */
public record Origin(String key, Optional<Catalogue.Type> type, String region, String page, String portal,
        List<Level> levels, String publisher, String edition, String place) {

    /** Copies. */
    public Origin {
        levels = List.copyOf(levels);
    }
}
