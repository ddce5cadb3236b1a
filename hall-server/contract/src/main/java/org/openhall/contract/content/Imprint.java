package org.openhall.contract.content;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What stands on every published record.
 *
 * @param title as published
 * @param publisher 公开主体: id of its office row, or empty where that office has no row
 * @param publisherName 公开主体 as the source writes it
 * @param levels 公开层级, in order district, street, community; empty where the source does not say
 * @param published day of publication
 * @param showing when a kiosk may show it
 * @param portal address of the same thing on the government portal, or empty
 * @param provenance where the words come from
 * @param keys sounds for search
 */
public record Imprint(String title, String publisher, String publisherName, List<Level> levels,
        Optional<LocalDate> published, Showing showing, String portal, Provenance provenance, SearchKeys keys) {

    /** Nothing known. */
    public static final Imprint BLANK = new Imprint("", "", "", List.of(), Optional.empty(), Showing.ALWAYS, "",
            Provenance.NONE, SearchKeys.NONE);

    /** Reads absent fields as empty and puts the levels in order. */
    public Imprint {
        title = Texts.orEmpty(title);
        publisher = Texts.orEmpty(publisher);
        publisherName = Texts.orEmpty(publisherName);
        levels = Texts.orEmpty(levels).stream().distinct().sorted(Comparator.naturalOrder()).toList();
        published = published == null ? Optional.empty() : published;
        showing = showing == null ? Showing.ALWAYS : showing;
        portal = Texts.orEmpty(portal);
        provenance = provenance == null ? Provenance.NONE : provenance;
        keys = keys == null ? SearchKeys.NONE : keys;
    }

    /** The levels as a set. */
    public Set<Level> levelSet() {
        return levels.isEmpty() ? EnumSet.noneOf(Level.class) : EnumSet.copyOf(levels);
    }

    /** The same imprint with sounds. */
    public Imprint withKeys(SearchKeys sounds) {
        return new Imprint(title, publisher, publisherName, levels, published, showing, portal, provenance, sounds);
    }
}
