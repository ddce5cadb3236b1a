package org.openhall.content.search.index;

import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.CharBuffer;
import java.util.Arrays;
import java.util.BitSet;

/**
 * Writes where each frequent pair of characters stands in the texts, so that longer words are told from lists alone where
 * there are too many texts to look at. It reads the texts once more for a part of the terms at a time: the places of all
 * at once would fill a small heap.
 */
final class PlaceWriter {

    /** A pair whose postings take fewer bytes has no places: its passages are looked at. */
    static final int FREQUENT = 64;

    /** Bytes of postings whose terms are dealt with at a time; places take about as much again. */
    private static final int AT_A_TIME = 6 << 20;

    private static final long FIRST_PAIR = Terms.two((char) 0, (char) 0);
    private static final long LAST_PAIR = Terms.two(Character.MAX_VALUE, Character.MAX_VALUE);

    private final long[] terms;
    private final int[] lists;

    /** For those terms, rising, with where their postings start, and where the last ends. */
    PlaceWriter(long[] terms, int[] lists) {
        this.terms = terms;
        this.lists = lists;
    }

    /** Whether a term is of the sort that can have places. */
    static boolean isPair(long term) {
        return term >= FIRST_PAIR && term <= LAST_PAIR;
    }

    /** Writes the lists one after the other and answers with where each starts, and where the last ends. */
    int[] write(SegmentFacts facts, BitSet unsearched, CharBuffer texts, DataOutputStream out) throws IOException {
        int[] starts = new int[terms.length + 1];
        int from = 0;
        while (from < terms.length) {
            int to = from + 1;
            while (to < terms.length && lists[to + 1] - lists[from] <= AT_A_TIME)
                to++;
            if (terms[from] <= LAST_PAIR && terms[to - 1] >= FIRST_PAIR) {
                Postings places = new Postings();
                for (int record = 0; record + 1 < facts.textStart.length; record++)
                    if (!unsearched.get(record)) read(facts, record, texts, places, terms[from], terms[to - 1]);
                write(places, from, to, starts, out);
            } else {
                Arrays.fill(starts, from + 1, to + 1, starts[from]);
            }
            from = to;
        }
        return starts;
    }

    private void write(Postings places, int from, int to, int[] starts, DataOutputStream out) throws IOException {
        long[] one = new long[1];
        for (int i = from; i < to; i++) {
            starts[i + 1] = starts[i];
            if (!isPair(terms[i]) || lists[i + 1] - lists[i] < FREQUENT) continue;
            one[0] = terms[i];
            starts[i + 1] += places.write(one, out)[1];
        }
    }

    private static void read(SegmentFacts facts, int record, CharBuffer texts, Postings places, long least, long most) {
        int start = facts.textStart[record];
        int keywords = facts.titleEnd[record];
        int body = facts.headEnd[record];
        char[] text = new char[facts.textStart[record + 1] - start];
        texts.get(start, text);
        char before = '\n';
        for (int i = 0; i < text.length; i++) {
            char c = text[i];
            if (start + i == keywords || start + i == body) before = '\n';
            boolean gap = GramReader.isGap(c);
            if (!gap && before != '\n') {
                long term = Terms.two(before, c);
                if (term >= least && term <= most) places.add(term, start + i - 1);
            }
            before = gap ? '\n' : c;
        }
    }
}
