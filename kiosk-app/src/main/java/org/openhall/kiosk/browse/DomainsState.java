package org.openhall.kiosk.browse;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.openhall.content.reading.DomainShelf;

/**
 * 政府信息: what the page of all domains shows.
 *
 * @param phase whether the library has answered
 * @param shelves all domains in their order, those without items too, then what stands outside them
 * @param documents how many documents are published
 * @param catalogues how many catalogues are published
 * @param changes how many changes to catalogues are announced
 */
record DomainsState(Phase phase, List<DomainShelf> shelves, int documents, int catalogues, int changes) {

    /** What a domain without a group stands under. */
    static final String NO_GROUP = "其他领域";

    /** Before the library has answered. */
    static final DomainsState WAITING = new DomainsState(Phase.WAITING, List.of(), 0, 0, 0);

    /** Whether there is something to show. */
    enum Phase {
        /** Asked, not answered. */
        WAITING,
        /** Answered. */
        SHOWN
    }

    /** Domains under their headings, both in published order. */
    Map<String, List<DomainShelf>> groups() {
        Map<String, List<DomainShelf>> groups = new LinkedHashMap<>();
        for (DomainShelf shelf : shelves) {
            String group = shelf.domain().group().isEmpty() ? NO_GROUP : shelf.domain().group();
            groups.computeIfAbsent(group, _ -> new ArrayList<>()).add(shelf);
        }
        return groups;
    }

    /** How many of the shelves are domains. */
    int domains() {
        return (int) shelves.stream().filter(DomainShelf::isDomain).count();
    }

    /** All items, those outside the domains too. */
    int items() {
        return shelves.stream().mapToInt(DomainShelf::items).sum();
    }
}
