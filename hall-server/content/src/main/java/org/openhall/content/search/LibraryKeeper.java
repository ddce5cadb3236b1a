package org.openhall.content.search;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;

import org.openhall.content.database.StorageException;
import org.openhall.content.reading.Library;
import org.openhall.content.rows.Applied;
import org.openhall.content.rows.ContentRows;
import org.openhall.content.rows.DamageListener;
import org.openhall.content.rows.Position;
import org.openhall.content.search.index.DamagedIndexException;
import org.openhall.content.search.index.Entry;
import org.openhall.content.search.index.IndexFolder;
import org.openhall.content.search.index.IndexedAt;
import org.openhall.content.search.index.View;
import org.openhall.contract.feed.Row;
import org.openhall.contract.feed.RowKey;

/**
 * Keeps the index in step with verified rows and gives out the library over both. While an index is built anew the one
 * before it serves; a first one is empty until it is built. Trouble with the index never reaches a reader and never
 * stops content from being applied. Thread-safe.
 */
public final class LibraryKeeper {

    private static final int PAGE = 1_000;
    private static final int MOST_SLICES = 6;
    private static final int MOST_ROUNDS = 8;

    private final ContentRows rows;
    private final String screen;
    private final IndexFolder folder;
    private final Executor background;
    private final DamageListener listener;
    private final Library library;
    private final Object writing = new Object();
    private final Object shelving = new Object();
    private final AtomicBoolean healing = new AtomicBoolean();
    private volatile Shelf shelf;
    private volatile Optional<Shelf> lasting = Optional.empty();

    private LibraryKeeper(IndexFolder folder, ContentRows rows, String screen, InstantSource clock,
            Executor background, DamageListener listener) {
        this.folder = folder;
        this.rows = rows;
        this.screen = screen;
        this.background = background;
        this.listener = listener;
        this.shelf = new Shelf(View.EMPTY, rows);
        this.library = new IndexedLibrary(rows, screen, clock, this::shown, this::troubled);
    }

    /**
     * Opens the index; one that is missing, damaged or behind is mended on the background executor.
     *
     * @param index folder of its files, made when missing
     * @param rows the verified rows
     * @param screen number of this device, or empty: what is for other screens is not there
     * @param clock for the periods of showing
     * @param background where building goes on; a direct executor makes this call wait for it
     * @param listener told of damage and of builds that failed, for the log
     */
    public static LibraryKeeper open(Path index, ContentRows rows, String screen, InstantSource clock,
            Executor background, DamageListener listener) {
        LibraryKeeper keeper = new LibraryKeeper(new IndexFolder(index), rows, screen, clock, background, listener);
        keeper.start();
        return keeper;
    }

    /** The same for a device without a number. */
    public static LibraryKeeper open(Path index, ContentRows rows, InstantSource clock, Executor background,
            DamageListener listener) {
        return open(index, rows, "", clock, background, listener);
    }

    /** What screens read from; one for the life of this keeper. */
    public Library library() {
        return library;
    }

    /**
     * Hides what is limited in time, whether its period is over or not, or shows it again: nobody vouches any more for
     * the periods in old content. Any thread.
     *
     * @param only whether only lasting records may be shown
     */
    public void showLasting(boolean only) {
        synchronized (shelving) {
            if (lasting.isPresent() != only) lasting = only ? Optional.of(shelf.lasting(rows)) : Optional.empty();
        }
    }

    private Shelf shown() {
        return lasting.orElse(shelf);
    }

    /** What the library stands for now. */
    public IndexedAt indexed() {
        return shelf.view().position();
    }

    /** Brings the index up to a commit, on the calling thread; it is quick for a page of the feed. */
    public void follow(Applied applied) {
        Set<RowKey> keys = new HashSet<>(applied.changed());
        keys.addAll(applied.removed());
        mend(keys, false);
    }

    /** Brings the index up to the rows as they are, on the calling thread. */
    public void catchUp() {
        mend(Set.of(), false);
    }

    private void start() {
        boolean whole = folder.exists();
        try {
            if (whole) shelf = new Shelf(folder.open(), rows);
        } catch (DamagedIndexException e) {
            listener.damaged("search index: " + e.getMessage());
            whole = false;
        }
        boolean anew = !whole || indexed().root().isEmpty();
        if (anew || !isInStep()) background.execute(() -> mend(Set.of(), anew));
    }

    private void troubled(Throwable trouble) {
        listener.damaged("search: " + trouble);
        if (trouble instanceof StorageException || !healing.compareAndSet(false, true)) return;
        background.execute(() -> {
            try {
                mend(Set.of(), true);
            } finally {
                healing.set(false);
            }
        });
    }

    private void mend(Set<RowKey> keys, boolean anew) {
        synchronized (writing) {
            try {
                if (anew) rebuild();
                Set<RowKey> known = keys;
                for (int round = 0; round < MOST_ROUNDS && (!known.isEmpty() || !isInStep()); round++) {
                    step(known);
                    known = Set.of();
                }
            } catch (RuntimeException e) {
                listener.damaged("search index not brought up to date: " + e);
            }
        }
    }

    private boolean isInStep() {
        IndexedAt have = indexed();
        IndexedAt want = wanted();
        return have.leadsTo(want) && have.seq() == want.seq();
    }

    private IndexedAt wanted() {
        Optional<Position> position = rows.position();
        return position.map(p -> new IndexedAt(p.epoch().no(), p.epoch().id(), p.seq(), p.root(), screen))
                .orElse(IndexedAt.NOTHING);
    }

    private void step(Set<RowKey> keys) {
        View view = shelf.view();
        IndexedAt want = wanted();
        Optional<Set<RowKey>> since = view.position().leadsTo(want) ? since(view) : Optional.empty();
        if (since.isEmpty()) {
            rebuild();
            return;
        }
        Set<RowKey> changed = new HashSet<>(keys);
        changed.addAll(since.orElseThrow());
        Set<View.Slice> folded = folded(view);
        Set<RowKey> read = new HashSet<>(changed);
        folded.forEach(slice -> read.addAll(living(slice)));
        List<Entry> puts = read.stream().sorted().flatMap(key -> entry(key).stream()).toList();
        publish(folder.apply(view, puts, changed, folded, want));
    }

    /** Rows changed since the view; absent when so much changed that building anew is cheaper. */
    private Optional<Set<RowKey>> since(View view) {
        Set<RowKey> keys = new HashSet<>();
        int most = Math.max(PAGE, size(view.slices()) / 3);
        long seq = view.position().seq();
        List<Row> page = rows.rowsSince(seq, PAGE);
        while (!page.isEmpty()) {
            page.forEach(row -> keys.add(row.key()));
            if (keys.size() > most) return Optional.empty();
            if (page.size() < PAGE) break;
            page = rows.rowsSince(page.getLast().seq(), PAGE);
        }
        return Optional.of(keys);
    }

    /** Segments to be written as one: all but the first, once there are many. */
    private static Set<View.Slice> folded(View view) {
        if (view.slices().size() < MOST_SLICES) return Set.of();
        return Set.copyOf(view.slices().subList(1, view.slices().size()));
    }

    private static Set<RowKey> living(View.Slice slice) {
        Set<RowKey> keys = new HashSet<>();
        for (int record = 0; record < slice.segment().count(); record++)
            if (slice.lives(record)) keys.add(slice.segment().line(record).key());
        return keys;
    }

    private Optional<Entry> entry(RowKey key) {
        return rows.row(key).flatMap(Row::payload).flatMap(payload -> EntryReader.read(key, payload, screen));
    }

    private void rebuild() {
        IndexedAt want = wanted();
        long expected = rows.position().map(Position::rows).orElse(0L);
        long[] read = new long[1];
        View view = folder.rebuild(want, sink -> rows.forEach(row -> {
            read[0]++;
            row.payload().flatMap(payload -> EntryReader.read(row.key(), payload, screen)).ifPresent(sink);
        }));
        if (read[0] < expected)
            view = folder.apply(view, List.of(), Set.of(), Set.of(),
                    new IndexedAt(want.epoch(), want.epochId(), want.seq(), "", screen));
        publish(view);
    }

    private void publish(View view) {
        synchronized (shelving) {
            shelf = new Shelf(view, rows);
            lasting = lasting.map(_ -> shelf.lasting(rows));
        }
    }

    private static int size(Collection<View.Slice> slices) {
        return slices.stream().mapToInt(View.Slice::living).sum();
    }
}
