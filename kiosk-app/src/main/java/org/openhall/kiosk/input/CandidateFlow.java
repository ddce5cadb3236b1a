package org.openhall.kiosk.input;

import java.util.List;

/**
 * How many candidates fit where, from the length of their words alone: a Chinese character is one em wide. Pure.
 */
final class CandidateFlow {

    /** Size of a candidate's characters, and what surrounds them, in em. */
    static final double CHARACTER = 1.36;
    private static final double AROUND = 1.7;
    /** Gap between candidates, in em. */
    static final double GAP = 0.36;

    private CandidateFlow() {}

    /** Width of a candidate in em, never more than a row. */
    static double width(Candidate candidate, double row) {
        return Math.min(row, candidate.text().length() * CHARACTER + AROUND);
    }

    /** How many candidates, from one on, fit into rows of a width in em; at least one. */
    static int fitting(List<Candidate> candidates, int from, double row, int rows) {
        double used = 0;
        int line = 1;
        for (int i = from; i < candidates.size(); i++) {
            double width = width(candidates.get(i), row);
            if (used > 0 && used + GAP + width > row) {
                line++;
                used = 0;
            }
            if (line > rows) return Math.max(1, i - from);
            used += (used > 0 ? GAP : 0) + width;
        }
        return candidates.size() - from;
    }

    /** Where a page begins when pages are filled one after the other from a place on; the last page if there are fewer. */
    static int start(List<Candidate> candidates, int from, int page, double row, int rows) {
        int start = from;
        for (int i = 0; i < page; i++) {
            int next = start + fitting(candidates, start, row, rows);
            if (next >= candidates.size()) return start;
            start = next;
        }
        return start;
    }
}
