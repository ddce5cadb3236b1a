package org.openhall.server.linting;

import java.util.Arrays;
import java.util.List;

/** Asks the rules about all records, some at a time, so that whoever asks can rest in between. For one thread. */
final class Judging {

    private static final int PIECE = 1_000;

    private final RuleSet rules;
    private final HallView hall;
    private final List<Looked> records;
    private long[] marks = new long[PIECE];
    private int found;
    private int next;

    /**
     * Nothing is asked yet.
     *
     * @param records in the order of the list
     */
    Judging(RuleSet rules, HallView hall, List<Looked> records) {
        this.rules = rules;
        this.hall = hall;
        this.records = records;
    }

    HallView hall() {
        return hall;
    }

    /** Asks about some more; whether any are left. */
    boolean more() {
        for (int end = Math.min(next + PIECE, records.size()); next < end; next++)
            judge(next);
        return next < records.size();
    }

    private List<Finding> said(Looked looked) {
        return looked.findings(rules, hall);
    }

    private void judge(int record) {
        List<Finding> said = said(records.get(record));
        if (found + said.size() > marks.length) marks = Arrays.copyOf(marks, 2 * marks.length + said.size());
        for (int no = 0; no < said.size(); no++)
            marks[found++] = Findings.mark(said.get(no), record, no);
    }

    /** What they said. */
    Findings findings() {
        long[] sorted = Arrays.copyOf(marks, found);
        Arrays.sort(sorted);
        return new Findings(this::said, records, sorted);
    }
}
