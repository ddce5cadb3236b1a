package org.openhall.content.search.index;

import org.openhall.contract.feed.RowKey;

/** What postings are kept for, as numbers: one and two characters, syllables, initials, keys. */
final class Terms {

    private static final long ONE = 1L << 56;
    private static final long TWO = 2L << 56;
    private static final long SYLLABLE = 3L << 56;
    private static final long INITIALS = 4L << 56;
    private static final long KEY = 5L << 56;
    private static final long REF = 6L << 56;
    private static final long HASH = (1L << 56) - 1;

    private Terms() {}

    static long one(char c) {
        return ONE | c;
    }

    static long two(char a, char b) {
        return TWO | ((long) a << 16) | b;
    }

    static long syllable(int id) {
        return SYLLABLE | id;
    }

    static long initials(char a, char b) {
        return INITIALS | ((long) a << 16) | b;
    }

    static long initials(char a, char b, char c) {
        return INITIALS | ((long) a << 32) | ((long) b << 16) | c;
    }

    static long key(RowKey key) {
        return KEY | (hash(key) & HASH);
    }

    static long ref(RowKey key) {
        return REF | (hash(key) & HASH);
    }

    /** FNV-1a with a final mix; two keys with one hash are told apart by the stored key. */
    private static long hash(RowKey key) {
        String text = key.toString();
        long h = 0xcbf29ce484222325L;
        for (int i = 0; i < text.length(); i++)
            h = (h ^ text.charAt(i)) * 0x100000001b3L;
        h ^= h >>> 31;
        return (h * 0x9E3779B97F4A7C15L) >>> 4;
    }
}
