package org.openhall.contract.feed;

import java.util.regex.Pattern;

/**
 * What a row is about.
 *
 * @param kind wire word, 1-20 lower-case letters; kinds unknown to this version are legal
 * @param id 1-120 of a-z, A-Z, 0-9, dot, hyphen, underscore
 */
public record RowKey(String kind, String id) implements Comparable<RowKey> {

    private static final Pattern KIND = Pattern.compile("[a-z]{1,20}");
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9._-]{1,120}");

    /** Refuses anything that could not be a path segment or a line of the state root. */
    public RowKey {
        if (kind == null || !KIND.matcher(kind).matches()) throw new IllegalArgumentException("row kind");
        if (id == null || !ID.matcher(id).matches()) throw new IllegalArgumentException("row id");
    }

    @Override
    public int compareTo(RowKey other) {
        int byKind = kind.compareTo(other.kind);
        return byKind != 0 ? byKind : id.compareTo(other.id);
    }

    @Override
    public String toString() {
        return kind + "/" + id;
    }
}
