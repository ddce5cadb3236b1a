package org.openhall.content.search;

import org.openhall.content.reading.Filter;
import org.openhall.content.search.index.Numbered;
import org.openhall.content.search.index.Segment;

/** A filter in the numbers of one shelf. */
final class Chosen {

    private static final int ANY = -2;

    private final Shelf shelf;
    private final int kind;
    private final int level;
    private final int domain;
    private final int publisher;

    Chosen(Shelf shelf, Filter filter) {
        this.shelf = shelf;
        kind = filter.kind().map(Numbered::of).orElse(ANY);
        level = filter.level().map(Numbered::bit).orElse(0);
        domain = filter.domain().map(shelf.domains()::known).orElse(ANY);
        publisher = filter.publisher().map(shelf.publishers()::known).orElse(ANY);
    }

    /** Whether it takes every record. */
    boolean takesAll() {
        return kind == ANY && level == 0 && domain == ANY && publisher == ANY;
    }

    boolean takes(int slice, int record) {
        Segment segment = shelf.view().slices().get(slice).segment();
        return (kind == ANY || segment.kind(record) == kind) && (level == 0 || (segment.levels(record) & level) != 0)
                && (domain == ANY || shelf.domain(slice, record) == domain)
                && (publisher == ANY || shelf.publisher(slice, record) == publisher);
    }
}
