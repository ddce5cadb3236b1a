package org.openhall.content.rows;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.openhall.content.blobs.Durable;
import org.openhall.content.database.StorageException;
import org.openhall.content.database.StorageException.Fault;
import org.openhall.contract.feed.Head;
import org.openhall.contract.feed.Row;
import org.openhall.contract.feed.RowKey;

/**
 * The folder of content files: one is in use, a candidate may be in the making, a damaged one is put aside. Readers keep
 * reading from the folder while the file under them changes; a read that meets damage answers with less, never with an
 * exception, and {@link #damaged()} says so until a scrub finds the file whole. Thread-safe; one thread at a time
 * changes content.
 */
public final class ContentFolder implements ContentRows, AutoCloseable {

    private static final String CURRENT = "current";
    private static final String DAMAGED = "damaged.db";
    private static final Pattern NAME = Pattern.compile("content-(\\d{1,9})\\.db");

    private final Path folder;
    private final DamageListener listener;
    private final ReentrantReadWriteLock swap = new ReentrantReadWriteLock();
    private final AtomicBoolean damaged = new AtomicBoolean();
    private ContentStore store;
    private final KeptCopy copy;
    private volatile Optional<Position> known = Optional.empty();
    private int generation;

    private ContentFolder(Path folder, DamageListener listener) {
        this.folder = folder;
        this.listener = listener;
        this.copy = new KeptCopy(folder);
    }

    /**
     * Opens the file in use. One that cannot be opened is put aside; the copy that was kept takes its place, or an empty
     * one.
     *
     * @param folder made when missing
     * @param listener told when damage is met first, for the log and for whoever heals it
     */
    public static ContentFolder open(Path folder, DamageListener listener) {
        try {
            Files.createDirectories(folder);
            ContentFolder opened = new ContentFolder(folder, listener);
            opened.start();
            return opened;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Optional<Position> position() {
        Optional<Optional<Position>> read = reading(ContentStore::position);
        read.ifPresent(place -> known = place);
        return read.orElse(known); // damage takes words away, not what is known of where they stand
    }

    @Override
    public Optional<Row> row(RowKey key) {
        return reading(held -> held.row(key)).orElse(Optional.empty());
    }

    @Override
    public void forEach(Consumer<Row> consumer) {
        reading(held -> {
            held.forEach(consumer);
            return true;
        });
    }

    @Override
    public List<Row> rowsSince(long seq, int limit) {
        return reading(held -> held.rowsSince(seq, limit)).orElse(List.of());
    }

    /** The file in use, for changing it. Closed when another is adopted. */
    public ContentStore store() {
        return locked(() -> store);
    }

    /** Whether a read has met damage since the last scrub that found everything whole. */
    public boolean damaged() {
        return damaged.get();
    }

    /** Looks at every byte of the file in use and remembers whether it is whole. */
    public Scrub scrub() {
        Scrub scrub = locked(() -> store.scrub());
        damaged.set(!scrub.whole());
        return scrub;
    }

    /** Copies the file in use, which a scrub has just found whole, for {@link #fallBack}; without room, nothing is copied. */
    public void keep() {
        locked(() -> {
            copy.keep(store);
            return true;
        });
    }

    /**
     * Puts the copy that was kept in place of a file of which much cannot be read any more. To be called when nobody is
     * there to mend it.
     *
     * @return whether other rows are in use now
     */
    public boolean fallBack() {
        if (!damaged() || !isMuchLost()) return false;
        Path file = fresh();
        Optional<ContentStore> whole = copy.open(file, this::report);
        whole.ifPresentOrElse(this::adopt, () -> remove(file));
        return whole.isPresent();
    }

    private boolean isMuchLost() {
        AtomicLong rows = new AtomicLong();
        forEach(_ -> rows.incrementAndGet());
        return rows.get() * 10 < position().map(Position::rows).orElse(1L) * 9;
    }

    /** Whether there was content here that could not be read any more, and nothing has taken its place. */
    public boolean lost() {
        return position().isEmpty() && Files.exists(folder.resolve(DAMAGED));
    }

    /** An empty file beside the one in use, for building content anew. */
    public ContentStore candidate() {
        Path file = fresh();
        return ContentStore.open(file, this::report);
    }

    /**
     * A candidate out of a snapshot.
     *
     * @throws ContentRefusedException when the file is not the one that the head names, or not whole
     */
    public ContentStore candidate(Path gzip, Head.Snapshot expected) {
        Path file = fresh();
        try {
            return SnapshotStore.open(gzip, expected, file, this::report);
        } catch (RuntimeException e) {
            remove(file);
            throw e;
        }
    }

    /** Puts a candidate in use, in one step that a power cut cannot halve; the file before it goes. */
    public void adopt(ContentStore candidate) {
        candidate.settle();
        swap.writeLock().lock();
        try {
            Durable.write(folder.resolve(CURRENT), name(generation + 1));
            ContentStore before = store;
            Path old = folder.resolve(name(generation++));
            store = candidate;
            known = candidate.position();
            boolean bad = damaged.getAndSet(false);
            before.close();
            clear(old, bad);
        } catch (IOException e) {
            throw StorageException.ofFiles("put a candidate in use", folder, e);
        } finally {
            swap.writeLock().unlock();
        }
    }

    /** The candidate serves already: what cannot be cleared now goes at the next start. */
    private static void clear(Path old, boolean bad) {
        try {
            if (bad) quarantine(old);
            else
                remove(old);
        } catch (IOException | UncheckedIOException e) {
            System.getLogger(ContentFolder.class.getName()).log(System.Logger.Level.WARNING,
                    "an old content file stays: {0}", e.toString());
        }
    }

    /** Throws a candidate away. */
    public void discard(ContentStore candidate) {
        candidate.close();
        remove(folder.resolve(name(generation + 1)));
    }

    @Override
    public void close() {
        swap.writeLock().lock();
        try {
            store.close();
        } finally {
            swap.writeLock().unlock();
        }
    }

    private void start() throws IOException {
        generation = number(current()).orElse(1);
        removeOthers();
        Path file = folder.resolve(name(generation));
        try {
            store = ContentStore.open(file, this::report);
            store.position();
        } catch (StorageException e) {
            if (e.fault() == Fault.FULL || e.fault() == Fault.BUSY) throw e;
            report("the file cannot be opened: " + e.getMessage());
            if (store != null) store.close();
            quarantine(file);
            generation++;
            Path next = folder.resolve(name(generation));
            store = copy.open(next, this::report).orElseGet(() -> {
                remove(next);
                return ContentStore.open(next, this::report);
            });
            damaged.set(false);
        }
        Durable.write(folder.resolve(CURRENT), name(generation));
    }

    private <T> Optional<T> reading(java.util.function.Function<ContentStore, T> work) {
        return locked(() -> {
            try {
                return Optional.of(work.apply(store));
            } catch (StorageException e) {
                if (e.fault() == Fault.CLOSED) throw e;
                report(e.getMessage());
                return Optional.<T>empty();
            }
        });
    }

    private <T> T locked(Supplier<T> work) {
        swap.readLock().lock();
        try {
            return work.get();
        } finally {
            swap.readLock().unlock();
        }
    }

    private void report(String what) {
        if (damaged.compareAndSet(false, true)) listener.damaged(what); // once, not at every touch of a bad page
    }

    private Path fresh() {
        Path file = folder.resolve(name(generation + 1));
        remove(file);
        return file;
    }

    private String current() {
        try {
            return Files.readString(folder.resolve(CURRENT)).strip();
        } catch (IOException e) {
            return ""; // first start, or the pointer is damaged: the files themselves are looked at
        }
    }

    private Optional<Integer> number(String pointer) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return NAME.matcher(pointer).matches()
                    ? Optional.of(generationOf(pointer))
                    : files.map(f -> f.getFileName().toString()).filter(n -> NAME.matcher(n).matches())
                            .map(ContentFolder::generationOf).min(Integer::compare);
        }
    }

    private void removeOthers() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            files.filter(f -> NAME.matcher(f.getFileName().toString()).matches())
                    .filter(f -> !f.getFileName().toString().equals(name(generation))).forEach(ContentFolder::remove);
        }
    }

    private static int generationOf(String name) {
        return Integer.parseInt(name.replaceAll("\\D", ""));
    }

    private static String name(int number) {
        return "content-" + number + ".db";
    }

    /** Puts a damaged file aside for whoever wants to look at it; only the newest is kept. */
    private static void quarantine(Path file) throws IOException {
        Path aside = file.resolveSibling(DAMAGED);
        remove(aside);
        if (Files.exists(file)) Files.move(file, aside, StandardCopyOption.REPLACE_EXISTING);
        remove(file);
    }

    private static void remove(Path file) {
        for (String tail : List.of("", "-wal", "-shm")) {
            try {
                Files.deleteIfExists(file.resolveSibling(file.getFileName() + tail));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
