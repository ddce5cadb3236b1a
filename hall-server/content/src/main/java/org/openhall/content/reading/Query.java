package org.openhall.content.reading;

/**
 * A search.
 *
 * @param text as typed, any length; only the first 64 characters count
 * @param filter the facets chosen
 * @param offset first hit wanted, from 0
 * @param limit most hits wanted, 1 to 100
 */
public record Query(String text, Filter filter, int offset, int limit) {

    /** The first twenty hits of a text. */
    public static Query of(String text) {
        return new Query(text, Filter.ALL, 0, 20);
    }
}
