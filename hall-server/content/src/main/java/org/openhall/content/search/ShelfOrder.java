package org.openhall.content.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.openhall.content.search.index.View;

/**
 * All living records in their natural order. Worked out at first use: each segment keeps its own order, and the later,
 * smaller ones are put in their places in it. Thread-safe.
 */
final class ShelfOrder {

    private static final int SLICE_SHIFT = 40;

    private final View view;
    private volatile long[] order;

    ShelfOrder(View view) {
        this.view = view;
    }

    /** Slice and record of each, packed; see {@link #slice} and {@link #record}. */
    long[] all() {
        long[] known = order;
        if (known != null) return known;
        long[] made = make();
        order = made;
        return made;
    }

    static int slice(long packed) {
        return (int) (packed >>> SLICE_SHIFT);
    }

    static int record(long packed) {
        return (int) packed;
    }

    static long pack(int slice, int record) {
        return ((long) slice << SLICE_SHIFT) | record;
    }

    private long[] make() {
        long[] merged = new long[0];
        for (int slice = 0; slice < view.slices().size(); slice++)
            merged = merged.length == 0 ? own(slice) : merge(merged, own(slice));
        return merged;
    }

    private long[] own(int slice) {
        View.Slice one = view.slices().get(slice);
        return Arrays.stream(one.segment().naturalOrder()).filter(one::lives).mapToLong(record -> pack(slice, record))
                .toArray();
    }

    /** The second list is the shorter one mostly: each of its records looks for its place by halving. */
    private long[] merge(long[] longer, long[] shorter) {
        List<Integer> places = new ArrayList<>();
        int from = 0;
        for (long record : shorter) {
            from = place(longer, key(record), from);
            places.add(from);
        }
        long[] merged = new long[longer.length + shorter.length];
        int taken = 0;
        int n = 0;
        for (int i = 0; i < shorter.length; i++) {
            int upTo = places.get(i);
            System.arraycopy(longer, taken, merged, n, upTo - taken);
            n += upTo - taken;
            taken = upTo;
            merged[n++] = shorter[i];
        }
        System.arraycopy(longer, taken, merged, n, longer.length - taken);
        return merged;
    }

    private int place(long[] sorted, String key, int from) {
        int low = from;
        int high = sorted.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (key(sorted[middle]).compareTo(key) <= 0)
                low = middle + 1;
            else
                high = middle;
        }
        return low;
    }

    private String key(long packed) {
        return view.slices().get(slice(packed)).segment().card(record(packed)).order();
    }
}
