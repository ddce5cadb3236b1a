package org.openhall.server.importing.judgement;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;

import org.openhall.contract.content.CatalogueItem;
import org.openhall.contract.digest.Digest;
import org.openhall.server.importing.columns.SourceRow;
import org.openhall.server.importing.columns.Words;

/** The items that one run of the importer has taken so far, from all its files: no item takes another's id. One thread. */
public final class Taken {

    private final Map<String, Owner> owners = new HashMap<>();
    private final Map<String, String> tables = new HashMap<>();
    private final Set<String> askedAbout = new LinkedHashSet<>();

    /** Starts with ids that are given away already, to items of content packs. */
    public Taken(Set<String> ids) {
        ids.forEach(id -> owners.put(id, new Owner(Optional.empty(), "")));
    }

    /**
     * Notes a table of a catalogue.
     *
     * @return where the first table of the same catalogue stands, when this is another and nobody was asked yet
     */
    Optional<String> table(String catalogueId, String place) {
        Optional<String> first = Optional.ofNullable(tables.putIfAbsent(catalogueId, place));
        return first.filter(earlier -> askedAbout.add(catalogueId));
    }

    /**
     * Gives an item its id: the source's own; else one made of the names, so that it survives rows added above. Names
     * that occur again get their number, and then their turn, mixed in.
     */
    Place place(SourceRow row, CatalogueItem item, String where) {
        boolean own = row.reference().matches("[A-Za-z0-9._-]{1,60}");
        String names = item.catalogue() + "\n" + Words.bare(String.join("\n", item.names()));
        IntFunction<String> made = turn -> "i-"
                + Digest.hex(turn == 0 ? names : names + "\n" + item.number() + "\n" + turn).substring(0, 16);
        for (int no = own ? -1 : 0;; no++) {
            String id = no < 0 ? row.reference() : made.apply(no);
            Owner before = owners.putIfAbsent(id, new Owner(Optional.of(item), where));
            if (before == null) return new Place(id, Optional.empty(), own && no >= 0);
            if (before.item().equals(Optional.of(item))) return new Place(id, Optional.of(before.where()), false);
        }
    }

    /**
     * An item's id.
     *
     * @param id its own
     * @param twin where exactly the same item stood before, if it did: then this is no further one
     * @param renamed whether the source's own id belongs to another item already
     */
    record Place(String id, Optional<String> twin, boolean renamed) {}

    private record Owner(Optional<CatalogueItem> item, String where) {}
}
