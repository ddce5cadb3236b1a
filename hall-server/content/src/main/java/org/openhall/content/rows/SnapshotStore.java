package org.openhall.content.rows;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.concurrent.atomic.AtomicReference;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipException;

import org.openhall.content.blobs.Sha256;
import org.openhall.content.database.Database;
import org.openhall.content.database.StorageException;
import org.openhall.content.rows.ContentRefusedException.Reason;
import org.openhall.contract.digest.Digest;
import org.openhall.contract.feed.Head;

/** Makes and opens content files as they travel: gzipped, named by their SHA-256. */
final class SnapshotStore {

    private static final int MOST_TIMES_LARGER = 100;

    private SnapshotStore() {}

    static Head.Snapshot make(Database database, Path gzip) {
        Path plain = gzip.resolveSibling(gzip.getFileName() + ".plain");
        try {
            Files.deleteIfExists(plain);
            AtomicReference<Position> place = new AtomicReference<>();
            database.bare("make a snapshot", handle -> { // no other writer can come between the two
                place.set(PlaceStore.read(handle).orElseThrow(() -> new IllegalStateException("no content yet")));
                handle.execute("VACUUM INTO ?", plain.toString());
            });
            MessageDigest digest = Digest.sha256();
            try (InputStream in = Files.newInputStream(plain);
                    OutputStream file = new DigestOutputStream(Files.newOutputStream(gzip), digest);
                    OutputStream out = new GZIPOutputStream(file, 1 << 16)) {
                in.transferTo(out);
            }
            return new Head.Snapshot(place.get().seq(), HexFormat.of().formatHex(digest.digest()), Files.size(gzip),
                    place.get().root(), ContentStore.SCHEMA);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            plain.toFile().delete();
        }
    }

    /** Writes the content into one new plain file. */
    static void copy(Database database, Path plain) {
        database.bare("copy the content", handle -> handle.execute("VACUUM INTO ?", plain.toString()));
    }

    /**
     * Opens what came over the wire, each check before the next step trusts it.
     *
     * @param target where the plain file goes; left behind, closed, when refused
     */
    static ContentStore open(Path gzip, Head.Snapshot expected, Path target, DamageListener listener) {
        try {
            if (Files.size(gzip) != expected.bytes() || !Sha256.of(gzip).equals(expected.sha256()))
                throw new ContentRefusedException(Reason.SNAPSHOT, "not the file that the head names");
            unzip(gzip, target, expected.bytes() * MOST_TIMES_LARGER);
        } catch (IOException e) {
            throw StorageException.ofFiles("unpack a snapshot", target, e);
        }
        ContentStore store = opened(target, listener);
        try {
            check(store, expected);
            return store;
        } catch (RuntimeException e) {
            store.close();
            throw e;
        }
    }

    private static ContentStore opened(Path target, DamageListener listener) {
        try {
            return ContentStore.open(target, listener);
        } catch (StorageException e) {
            if (e.fault() == StorageException.Fault.FULL) throw e;
            throw new ContentRefusedException(Reason.SNAPSHOT, "no content file");
        }
    }

    private static void check(ContentStore store, Head.Snapshot expected) {
        if (!store.scrub().whole()) throw new ContentRefusedException(Reason.SNAPSHOT, "damaged inside");
        int strange = store.database().read("read the schema", handle -> handle.createQuery("""
                SELECT count(*) FROM sqlite_schema
                WHERE type NOT IN ('table', 'index') OR sql LIKE 'CREATE VIRTUAL%'""").mapTo(int.class).one());
        if (strange > 0) throw new ContentRefusedException(Reason.SNAPSHOT, "more than tables in it");
        Position place = store.position()
                .orElseThrow(() -> new ContentRefusedException(Reason.SNAPSHOT, "empty"));
        if (place.seq() != expected.seq() || !place.root().equals(expected.stateRoot()))
            throw new ContentRefusedException(Reason.ROOT, "the snapshot is not what the head says");
    }

    private static void unzip(Path gzip, Path target, long limit) throws IOException {
        try (InputStream in = new GZIPInputStream(Files.newInputStream(gzip), 1 << 16);
                OutputStream out = Files.newOutputStream(target)) {
            byte[] buffer = new byte[1 << 16];
            long total = 0;
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                total += n;
                if (total > limit) throw new ContentRefusedException(Reason.SNAPSHOT, "unpacks to too much");
                out.write(buffer, 0, n);
            }
        } catch (EOFException | ZipException e) {
            throw new ContentRefusedException(Reason.SNAPSHOT, "no whole gzip file");
        }
    }
}
