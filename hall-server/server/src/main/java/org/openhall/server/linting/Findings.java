package org.openhall.server.linting;

import java.util.AbstractList;
import java.util.List;
import java.util.RandomAccess;
import java.util.function.Function;

/**
 * All findings of one look, the gravest first, then by what was looked at, then by record, at eight bytes each: sentences are
 * ten times what is kept of the records, and rules are pure, so a rule says its sentence again when it is read. Immutable.
 */
final class Findings extends AbstractList<Found> implements RandomAccess {

    /** Before anybody has looked. */
    static final Findings NONE = new Findings(_ -> List.of(), List.of(), new long[0]);

    private static final List<Severity> SEVERITIES = List.of(Severity.values());
    private static final List<Check> CHECKS = List.of(Check.values());
    private static final int NO_BITS = 20;
    private static final int RECORD_BITS = 28;
    private static final int CHECK_BITS = 8;

    private final Function<Looked, List<Finding>> rules;
    private final List<Looked> records;
    private final long[] marks;

    /**
     * Findings of some records.
     *
     * @param rules say of a record what they said when it was looked at
     * @param marks sorted
     */
    Findings(Function<Looked, List<Finding>> rules, List<Looked> records, long[] marks) {
        this.rules = rules;
        this.records = records;
        this.marks = marks;
    }

    /**
     * What is kept of a finding; smaller ones come first.
     *
     * @param record its place among the records
     * @param no its place among the findings of its record
     */
    static long mark(Finding finding, int record, int no) {
        long kind = ((long) SEVERITIES.indexOf(finding.severity()) << CHECK_BITS) | CHECKS.indexOf(finding.check());
        return (((kind << RECORD_BITS) | record) << NO_BITS) | no;
    }

    @Override
    public int size() {
        return marks.length;
    }

    @Override
    public Found get(int place) {
        long mark = marks[place];
        long kind = mark >> (RECORD_BITS + NO_BITS);
        return new Found(this, records.get(low(mark >> NO_BITS, RECORD_BITS)),
                SEVERITIES.get((int) (kind >> CHECK_BITS)),
                CHECKS.get(low(kind, CHECK_BITS)), low(mark, NO_BITS));
    }

    private static int low(long mark, int bits) {
        return (int) (mark & ((1L << bits) - 1));
    }

    Finding said(Looked looked, int no) {
        return rules.apply(looked).get(no);
    }
}
