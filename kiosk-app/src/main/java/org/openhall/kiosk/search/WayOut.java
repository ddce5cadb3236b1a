package org.openhall.kiosk.search;

import java.util.List;

import org.openhall.content.reading.DomainShelf;
import org.openhall.content.reading.Results;
import org.openhall.kiosk.listing.Entry;

/**
 * What is offered where nothing was found: only what leads to something.
 *
 * @param tried where it was looked for, in words
 * @param nearby other words that have hits
 * @param domains the nearest domains, with items
 * @param offices whom to ask
 */
record WayOut(String tried, List<Results.Nearby> nearby, List<DomainShelf> domains, List<Entry> offices) {

    /** Nothing to offer, nothing needed. */
    static final WayOut NONE = new WayOut("", List.of(), List.of(), List.of());

    /** Leaves out what leads nowhere. */
    WayOut {
        nearby = nearby.stream().filter(n -> n.count() > 0).toList();
        domains = domains.stream().filter(d -> d.items() > 0).toList();
        offices = List.copyOf(offices);
    }
}
