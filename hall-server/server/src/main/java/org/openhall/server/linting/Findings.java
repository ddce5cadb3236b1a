package org.openhall.server.linting;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.RandomAccess;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * All findings of one look, the gravest first, then by what was looked at, then by record, at eight bytes each: sentences are
 * ten times what is kept of the records, and rules are pure, so a rule says its sentence again when it is read. Immutable.
 */
public final class Findings extends AbstractList<Found> implements RandomAccess {

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
    /** Of each record, whose it is: sifting must not visit a hundred thousand records in memory. */
    private final int[] whose;
    private final List<Whose> owners = new ArrayList<>();

    private record Whose(String office, String publisher) {}

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
        Map<Whose, Integer> known = new HashMap<>();
        this.whose = records.stream().mapToInt(looked -> known.computeIfAbsent(new Whose(looked.office(), looked.facts()
                .publisher()), one -> {
                    owners.add(one);
                    return owners.size() - 1;
                })).toArray();
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

    Sifted sift(Optional<Set<String>> theirs, Wanted wanted, int first, int size) {
        boolean[] seen = new boolean[owners.size()];
        int[] counts = new int[SEVERITIES.size()];
        List<Found> lines = new ArrayList<>();
        boolean[] open = offices(one -> theirs.map(ids -> ids.contains(one.office())).orElse(true));
        boolean[] asked = offices(one -> wanted.office().isEmpty() || wanted.office().equals(one.publisher()));
        int check = wanted.check().map(CHECKS::indexOf).orElse(-1);
        int severity = wanted.severity().map(SEVERITIES::indexOf).orElse(-1);
        int total = 0;
        for (int i = 0; i < marks.length; i++) {
            int owner = whose[low(marks[i] >> NO_BITS, RECORD_BITS)];
            long kind = marks[i] >> (RECORD_BITS + NO_BITS);
            if (!open[owner]) continue;
            seen[owner] = true;
            if (!asked[owner] || (check >= 0 && low(kind, CHECK_BITS) != check)) continue;
            int grave = (int) (kind >> CHECK_BITS);
            counts[grave]++;
            if (severity >= 0 && grave != severity) continue;
            if (total >= first && total < first + size) lines.add(get(i));
            total++;
        }
        return new Sifted(total, bySeverity(counts), names(seen), lines);
    }

    private boolean[] offices(Predicate<Whose> which) {
        boolean[] fits = new boolean[owners.size()];
        for (int i = 0; i < fits.length; i++)
            fits[i] = which.test(owners.get(i));
        return fits;
    }

    private Set<String> names(boolean[] seen) {
        Set<String> names = new TreeSet<>();
        for (int i = 0; i < seen.length; i++)
            if (seen[i] && !owners.get(i).publisher().isEmpty()) names.add(owners.get(i).publisher());
        return names;
    }

    private static Map<Severity, Integer> bySeverity(int[] counts) {
        Map<Severity, Integer> by = new EnumMap<>(Severity.class);
        for (int i = 0; i < counts.length; i++)
            by.put(SEVERITIES.get(i), counts[i]);
        return by;
    }

    Finding said(Looked looked, int no) {
        return rules.apply(looked).get(no);
    }
}
