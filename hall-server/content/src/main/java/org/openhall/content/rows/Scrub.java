package org.openhall.content.rows;

import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What a look at every byte of a content file found.
 *
 * @param structure whether SQLite's own check of the file passed and all of it could be read
 * @param rootAgrees whether the bucket hashes make the root of the head
 * @param badBuckets buckets whose rows are not what their hash says, 0 to 255
 */
public record Scrub(boolean structure, boolean rootAgrees, SortedSet<Integer> badBuckets) {

    /** Copies the set. */
    public Scrub {
        badBuckets = java.util.Collections.unmodifiableSortedSet(new TreeSet<>(badBuckets));
    }

    /** Whether the file is what was verified. */
    public boolean whole() {
        return structure && rootAgrees && badBuckets.isEmpty();
    }
}
