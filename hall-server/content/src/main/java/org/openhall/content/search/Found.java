package org.openhall.content.search;

import java.util.Arrays;
import java.util.List;
import java.util.function.BinaryOperator;
import java.util.stream.IntStream;

import org.openhall.content.search.index.Segment;

/**
 * What a search found on one shelf.
 *
 * @param shelf where
 * @param bySlice records with their scores for each slice, those for a near spelling included
 * @param near whether some were found for a near spelling only
 */
record Found(Shelf shelf, List<Scores> bySlice, boolean near) {

    private static final int SCORE_SHIFT = 52;
    private static final int TITLE_SHIFT = 45;
    private static final int DAY_SHIFT = 29;
    private static final int DAYS = (1 << 16) - 1;
    private static final long PLACE = (1L << DAY_SHIFT) - 1;

    /** What several searches found: records of all of them, or of any when no record is in all. */
    static Found together(List<Found> found) {
        Found all = found.stream().reduce((a, b) -> a.joined(b, Scores::and)).orElseThrow();
        return all.total() > 0 ? all : found.stream().reduce((a, b) -> a.joined(b, Scores::or)).orElseThrow();
    }

    private Found joined(Found other, BinaryOperator<Scores> how) {
        return new Found(shelf, IntStream.range(0, bySlice.size())
                .mapToObj(i -> how.apply(bySlice.get(i), other.bySlice.get(i))).toList(), false);
    }

    /** Whether a record was found in a better place than one with those points, see {@link Tier}. */
    boolean isAbove(int points) {
        return bySlice.stream().anyMatch(scores -> IntStream.range(0, scores.size())
                .anyMatch(i -> scores.score(i) / Tier.STEP > points));
    }

    int total() {
        return bySlice.stream().mapToInt(Scores::size).sum();
    }

    /** Packed records (see {@link ShelfOrder}), best first: score, then shorter title, then newer. */
    long[] best(Chosen chosen, int most) {
        Smallest smallest = new Smallest(most);
        boolean all = chosen.takesAll();
        int base = 0;
        for (int slice = 0; slice < bySlice.size(); slice++) {
            Scores scores = bySlice.get(slice);
            Segment segment = shelf.view().slices().get(slice).segment();
            for (int i = 0; i < scores.size(); i++) {
                int record = scores.record(i);
                if (all || chosen.takes(slice, record))
                    smallest.add(rank(segment, record, scores.score(i), base + record));
            }
            base += segment.count();
        }
        return Arrays.stream(smallest.sorted()).map(rank -> unpack((int) (rank & PLACE))).toArray();
    }

    private static long rank(Segment segment, int record, int score, int place) {
        int day = Math.min(Math.max(segment.day(record), 0), DAYS);
        return ((long) (2047 - Math.min(score, 2047)) << SCORE_SHIFT)
                | ((long) segment.titleLength(record) << TITLE_SHIFT) | ((long) (DAYS - day) << DAY_SHIFT) | place;
    }

    private long unpack(int place) {
        int slice = 0;
        int record = place;
        while (record >= shelf.view().slices().get(slice).segment().count())
            record -= shelf.view().slices().get(slice++).segment().count();
        return ShelfOrder.pack(slice, record);
    }

    /** How many match a filter. */
    int count(Chosen chosen) {
        int count = 0;
        for (int slice = 0; slice < bySlice.size(); slice++) {
            Scores scores = bySlice.get(slice);
            for (int i = 0; i < scores.size(); i++)
                if (chosen.takes(slice, scores.record(i))) count++;
        }
        return count;
    }
}
