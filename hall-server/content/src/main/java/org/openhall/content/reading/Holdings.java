package org.openhall.content.reading;

import java.util.Map;

import org.openhall.contract.content.Kind;

/**
 * How many records may be shown now.
 *
 * @param byKind by kind, kinds without any left out
 * @param domainsWithItems how many domains have at least one item
 */
public record Holdings(Map<Kind, Integer> byKind, int domainsWithItems) {

    /** Number of records of a kind. */
    public int of(Kind kind) {
        return byKind.getOrDefault(kind, 0);
    }
}
