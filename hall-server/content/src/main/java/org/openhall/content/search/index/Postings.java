package org.openhall.content.search.index;

import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;

/** Builds postings: for each term the rising numbers it occurs in, as differences in 7-bit bytes. For one thread. */
final class Postings {

    private long[] terms = new long[1 << 16];
    private byte[][] lists = new byte[1 << 16][];
    private int[] lengths = new int[1 << 16];
    private int[] lasts = new int[1 << 16];
    private int size;

    /** Notes that a term occurs in a number; numbers never fall for one term, repeats are dropped. */
    void add(long term, int number) {
        int slot = slot(term);
        if (terms[slot] == 0) {
            if (size * 2 > terms.length) {
                grow();
                slot = slot(term);
            }
            terms[slot] = term;
            lists[slot] = new byte[4];
            lasts[slot] = -1;
            size++;
        }
        if (lasts[slot] == number) return;
        append(slot, number - lasts[slot]);
        lasts[slot] = number;
    }

    private void append(int slot, int gap) {
        byte[] list = lists[slot];
        int length = lengths[slot];
        if (length + 5 > list.length) {
            list = Arrays.copyOf(list, Math.max(length + 5, length + (length >> 1)));
            lists[slot] = list;
        }
        int rest = gap;
        while (rest > 0x7f) {
            list[length++] = (byte) (rest | 0x80);
            rest >>>= 7;
        }
        list[length++] = (byte) rest;
        lengths[slot] = length;
    }

    private int slot(long term) {
        int mask = terms.length - 1;
        int slot = (int) ((term * 0x9E3779B97F4A7C15L) >>> 33) & mask;
        while (terms[slot] != 0 && terms[slot] != term)
            slot = (slot + 1) & mask;
        return slot;
    }

    private void grow() {
        long[] oldTerms = terms;
        byte[][] oldLists = lists;
        int[] oldLengths = lengths;
        int[] oldLasts = lasts;
        int room = oldTerms.length * 2;
        terms = new long[room];
        lists = new byte[room][];
        lengths = new int[room];
        lasts = new int[room];
        for (int i = 0; i < oldTerms.length; i++) {
            if (oldTerms[i] == 0) continue;
            int slot = slot(oldTerms[i]);
            terms[slot] = oldTerms[i];
            lists[slot] = oldLists[i];
            lengths[slot] = oldLengths[i];
            lasts[slot] = oldLasts[i];
        }
    }

    /** All terms in rising order. */
    long[] sortedTerms() {
        long[] sorted = new long[size];
        int n = 0;
        for (long term : terms)
            if (term != 0) sorted[n++] = term;
        Arrays.sort(sorted);
        return sorted;
    }

    /** Writes the lists of those terms one after the other and answers with where each starts, and where the last ends. */
    int[] write(long[] sorted, DataOutputStream out) throws IOException {
        int[] starts = new int[sorted.length + 1];
        for (int i = 0; i < sorted.length; i++) {
            int slot = slot(sorted[i]);
            out.write(lists[slot], 0, lengths[slot]);
            starts[i + 1] = starts[i] + lengths[slot];
        }
        return starts;
    }

    /** Reads a list back. */
    static int[] decode(byte[] bytes) {
        int[] numbers = new int[bytes.length];
        int n = 0;
        int last = -1;
        int i = 0;
        while (i < bytes.length) {
            int gap = bytes[i++];
            if (gap < 0) {
                gap &= 0x7f;
                int shift = 7;
                int next;
                do {
                    next = bytes[i++];
                    gap |= (next & 0x7f) << shift;
                    shift += 7;
                } while (next < 0);
            }
            last += gap;
            numbers[n++] = last;
        }
        return n == numbers.length ? numbers : Arrays.copyOf(numbers, n);
    }
}
