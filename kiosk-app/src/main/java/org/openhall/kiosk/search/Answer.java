package org.openhall.kiosk.search;

import java.util.List;
import java.util.Map;

import org.openhall.content.reading.Results;

/**
 * What a search brought.
 *
 * @param text what was searched for
 * @param rows hits of the page
 * @param total all hits under the chosen facets
 * @param facets counts for the words alone
 * @param how what was done to the words, in words
 * @param domainNames names of the domains in the facets
 * @param suggestions completions, none equal to the text
 * @param wayOut where there are no hits at all
 */
record Answer(String text, List<FoundRow> rows, int total, Results.Facets facets, List<String> how,
        Map<String, String> domainNames, List<String> suggestions, WayOut wayOut) {

    /** Nothing asked, nothing found. */
    static final Answer NONE = new Answer("", List.of(), 0, Results.NONE.facets(), List.of(), Map.of(), List.of(),
            WayOut.NONE);

    /** Hits without any facet chosen. */
    int everywhere() {
        return facets.kinds().values().stream().mapToInt(Integer::intValue).sum();
    }
}
