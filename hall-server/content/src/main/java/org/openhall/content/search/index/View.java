package org.openhall.content.search.index;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

import org.openhall.contract.feed.RowKey;

/** The index at one position; it never changes and can be read while the next one is made. Thread-safe. */
public final class View {

    /** Nothing indexed. */
    public static final View EMPTY = new View(IndexedAt.NOTHING, List.of());

    private final IndexedAt position;
    private final List<Slice> slices;

    View(IndexedAt position, List<Slice> slices) {
        this.position = position;
        this.slices = List.copyOf(slices);
    }

    /** What it stands for. */
    public IndexedAt position() {
        return position;
    }

    /** Its segments, oldest first. */
    public List<Slice> slices() {
        return slices;
    }

    /** The same without the records whose period of showing ends some day, over or not. */
    public View lasting() {
        return new View(position, slices.stream().map(Slice::lasting).toList());
    }

    /** Where a row's record is. */
    public Optional<Place> find(RowKey key) {
        for (Slice slice : slices) {
            for (int record : slice.segment.records(key, false)) {
                if (slice.lives(record) && slice.segment.line(record).key().equals(key))
                    return Optional.of(new Place(slice, record));
            }
        }
        return Optional.empty();
    }

    /** The records that point at a row. */
    public List<Place> pointingAt(RowKey key) {
        List<Place> places = new ArrayList<>();
        for (Slice slice : slices) {
            for (int record : slice.segment.records(key, true)) {
                if (!slice.lives(record)) continue;
                StoredCard card = slice.segment.card(record);
                if (card.refs().contains(key) || card.items().contains(key)) places.add(new Place(slice, record));
            }
        }
        return places;
    }

    /** A segment and what of it no longer holds. */
    public static final class Slice {
        final SegmentFile file;
        final BitSet dead;
        private final Segment segment;

        Slice(SegmentFile file, Segment segment, BitSet dead) {
            this.file = file;
            this.segment = segment;
            this.dead = dead;
        }

        private Slice lasting() {
            BitSet hidden = (BitSet) dead.clone();
            for (int record = 0; record < segment.count(); record++)
                if (segment.ends(record)) hidden.set(record);
            return new Slice(file, segment, hidden);
        }

        /** The segment. */
        public Segment segment() {
            return segment;
        }

        /** Whether one of its records is still the current one of its row. */
        public boolean lives(int record) {
            return !dead.get(record);
        }

        /** Whether all its records are, and may be shown at that moment, in milliseconds since 1970. */
        public boolean isWholeAt(long millis) {
            return dead.isEmpty() && segment.allShownAt(millis);
        }

        /** Number of records that are. */
        public int living() {
            return segment.count() - dead.cardinality();
        }
    }

    /**
     * One record.
     *
     * @param slice its segment
     * @param record its number there
     */
    public record Place(Slice slice, int record) {
        /** What is shown of it. */
        public StoredCard card() {
            return slice.segment.card(record);
        }
    }
}
