package org.openhall.server.batches;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.openhall.contract.feed.RowKey;
import org.openhall.server.accounts.Account;
import org.openhall.server.editing.BulkStore;
import org.openhall.server.editing.Saving;
import org.openhall.server.http.Upload;

/** Takes files from people, reads them as often as it takes, and leaves drafts. Thread-safe. */
public final class BatchDesk implements AutoCloseable {

    private static final Duration KEPT = Duration.ofDays(7);
    private static final int MOST_LISTED = 20;

    private final BatchStore store;
    private final BulkStore drafts;
    private final Reading reading;
    private final Path folder;
    private final InstantSource clock;

    /**
     * A desk.
     *
     * @param folder where files lie while they are looked at
     */
    BatchDesk(BatchStore store, BulkStore drafts, Reading reading, Path folder, InstantSource clock) {
        this.store = store;
        this.drafts = drafts;
        this.reading = reading;
        this.folder = folder;
        this.clock = clock;
    }

    /** Takes files. What columns mean in files of that source is remembered from last time. */
    public Batch take(List<Upload> files, Told told, Account by) {
        String id = UUID.randomUUID().toString().replace("-", "");
        List<String> names = files.stream().map(Upload::name).toList();
        try {
            Path place = Files.createDirectories(folder.resolve(id));
            List<String> onDisk = FileNames.of(names);
            for (int no = 0; no < files.size(); no++)
                Files.move(files.get(no).file(), place.resolve(onDisk.get(no)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Batch batch = new Batch(id, clock.instant(), by.id(), by.person(), told.with(store.headings(told.source())),
                names, Batch.State.OPEN, "");
        store.add(batch);
        return batch;
    }

    /** A batch of that id. */
    public Optional<Batch> find(String id) {
        return store.find(id);
    }

    /** The newest first, without those thrown away. */
    public List<Batch> newest() {
        return store.newest(MOST_LISTED);
    }

    /** What the files would give; empty while they are still being read after that time. */
    public Optional<Preview> preview(Batch batch, Account by, Duration patience) {
        return reading.of(batch, paths(batch), by, patience);
    }

    private List<Path> paths(Batch batch) {
        return FileNames.of(batch.files()).stream().map(name -> folder.resolve(batch.id()).resolve(name)).toList();
    }

    /**
     * Says something else of the files, which are then read again.
     *
     * @throws BatchOverException when they were kept or thrown away meanwhile, as with all below
     */
    public void tell(Batch batch, Told told) {
        store.tell(batch.id(), told);
        reading.forget(batch.id());
    }

    /**
     * Leaves drafts, and remembers what the columns meant. Pressed twice it is done once.
     *
     * @return what became of each record
     */
    public Map<RowKey, Saving> keep(Batch batch, Preview preview, Account by) {
        Instant now = clock.instant();
        Map<RowKey, Saving> savings = drafts.save(preview.imported().drafts(), batch.told().reason(), by, now,
                all -> BatchStore.kept(batch, kept(all), by.id(), now));
        away(batch.id());
        return savings;
    }

    private static Set<RowKey> kept(Map<RowKey, Saving> savings) {
        return savings.entrySet().stream().filter(entry -> Set.of(Saving.FRESH, Saving.CHANGED, Saving.DROPPED)
                .contains(entry.getValue())).map(Map.Entry::getKey).collect(Collectors.toSet());
    }

    /** Throws the files away. */
    public void drop(Batch batch, Account by) {
        store.dropped(batch.id(), by.id(), clock.instant());
        away(batch.id());
    }

    /** Removes files that nobody looks at any more, and those of a hall that was switched off while it tidied up. */
    public void tidy() throws IOException {
        if (!Files.isDirectory(folder)) return;
        Set<String> over = store.over(clock.instant().minus(KEPT));
        try (Stream<Path> places = Files.list(folder)) {
            for (Path place : places.toList())
                if (over.contains(place.getFileName().toString()) || abandoned(place))
                    away(place.getFileName()
                            .toString());
        }
    }

    private boolean abandoned(Path place) throws IOException {
        Instant touched = Files.getLastModifiedTime(place).toInstant();
        return store.find(place.getFileName().toString()).isEmpty()
                && touched.isBefore(clock.instant().minus(Duration.ofDays(1)));
    }

    private void away(String id) {
        reading.forget(id);
        Path place = folder.resolve(id);
        try (Stream<Path> files = Files.list(place)) {
            for (Path file : files.toList())
                Files.delete(file);
            Files.delete(place);
        } catch (IOException e) {
            System.getLogger(BatchDesk.class.getName()).log(System.Logger.Level.WARNING, "left behind: " + place, e);
        }
    }

    @Override
    public void close() {
        reading.close();
    }
}
