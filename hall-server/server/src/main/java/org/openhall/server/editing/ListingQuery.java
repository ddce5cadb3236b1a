package org.openhall.server.editing;

import java.util.Optional;
import java.util.Set;

/**
 * Which records a list shows.
 *
 * @param kind wire word, empty: all kinds
 * @param domain code, empty: all
 * @param words in the title, the publisher or the id; empty: all
 * @param state drafts that stand there
 * @param offices whose records; absent: everybody's
 * @param batch of files that they came in; empty: any
 * @param page from 0
 * @param size lines a page
 */
public record ListingQuery(String kind, String domain, String words, Optional<DraftState> state,
        Optional<Set<String>> offices,
        String batch, int page, int size) {}
