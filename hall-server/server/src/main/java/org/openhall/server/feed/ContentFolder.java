package org.openhall.server.feed;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.openhall.content.rows.ContentStore;
import org.openhall.contract.feed.Head;

/**
 * The server's own copy of the content, made from the feed as a kiosk makes it, and the snapshots of it. Everything in
 * here can be made again. The keeper's thread writes; any thread may ask for the store or a snapshot.
 */
public final class ContentFolder implements AutoCloseable {

    private static final int SNAPSHOTS_KEPT = 3;

    private final Path folder;
    private volatile ContentStore store;

    /** Opens the copy; one that cannot be opened is thrown away. */
    public ContentFolder(Path folder) {
        this.folder = folder;
        this.store = open();
    }

    private ContentStore open() {
        Path file = folder.resolve("content.db");
        try {
            return ContentStore.open(file, this::damaged);
        } catch (RuntimeException e) {
            damaged(e.getMessage());
            delete();
            return ContentStore.open(file, this::damaged);
        }
    }

    private void damaged(String what) {
        System.getLogger(ContentFolder.class.getName()).log(System.Logger.Level.WARNING, "content.db: " + what);
    }

    ContentStore store() {
        return store;
    }

    /** Starts over with an empty copy. */
    void startOver() {
        store.close();
        delete();
        store = open();
    }

    private void delete() {
        try {
            for (String name : List.of("content.db", "content.db-wal", "content.db-shm")) {
                Files.deleteIfExists(folder.resolve(name));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("content.db cannot be made anew", e);
        }
    }

    /** Makes a snapshot of the copy as it stands. */
    Head.Snapshot makeSnapshot() {
        Path part = folder.resolve("snapshot.part");
        Head.Snapshot snapshot = store.makeSnapshot(part);
        try {
            Files.move(part, place(snapshot.sha256()), StandardCopyOption.ATOMIC_MOVE);
            dropOld(snapshot);
        } catch (IOException e) {
            throw new UncheckedIOException("a snapshot cannot be put in its place", e);
        }
        return snapshot;
    }

    /** A snapshot that is still kept. */
    public Optional<Path> snapshot(String sha256) {
        return Optional.of(place(sha256)).filter(Files::isRegularFile);
    }

    private Path place(String sha256) {
        return folder.resolve("snapshot-" + sha256 + ".gz");
    }

    /** Devices may be in the middle of the one before: a few stay. */
    private void dropOld(Head.Snapshot newest) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> old = files.filter(f -> f.getFileName().toString().matches("snapshot-[0-9a-f]{64}\\.gz"))
                    .filter(f -> !f.equals(place(newest.sha256())))
                    .sorted(Comparator.comparingLong(ContentFolder::age).reversed()).skip(SNAPSHOTS_KEPT - 1).toList();
            for (Path file : old)
                Files.deleteIfExists(file);
        }
    }

    private static long age(Path file) {
        try {
            return Files.getLastModifiedTime(file).toMillis();
        } catch (IOException e) {
            return 0;
        }
    }

    @Override
    public void close() {
        store.close();
    }
}
