package org.openhall.content.rows;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

import org.openhall.content.database.Database;
import org.openhall.content.database.Database.Durability;
import org.openhall.content.database.Migrations;
import org.openhall.contract.feed.Head;
import org.openhall.contract.feed.Row;
import org.openhall.contract.feed.RowKey;

/**
 * One content file. Whatever is committed to it has been checked against a signed head, so that after any crash it is
 * exactly one of the states that somebody vouched for. Thread-safe; all methods work on the disk and throw
 * {@link org.openhall.content.database.StorageException} when it fails them.
 */
public final class ContentStore implements ContentRows, AutoCloseable {

    /** Number of the newest schema of the file. */
    public static final int SCHEMA = 1;

    private final Database database;
    private final DamageListener listener;

    private ContentStore(Database database, DamageListener listener) {
        this.database = database;
        this.listener = listener;
    }

    /**
     * Opens or makes a content file.
     *
     * @param file in a folder that exists
     * @param listener told of rows that no longer match their hash
     */
    public static ContentStore open(Path file, DamageListener listener) {
        Migrations migrations = Migrations.beside(ContentStore.class, "V001__content.sql");
        return new ContentStore(Database.open(file, Durability.NORMAL, migrations), listener);
    }

    @Override
    public Optional<Position> position() {
        return read("read the place", PlaceStore::read);
    }

    @Override
    public Optional<Row> row(RowKey key) {
        return read("read a row", handle -> reader(handle).row(key));
    }

    @Override
    public void forEach(Consumer<Row> consumer) {
        database.read("read all rows", handle -> {
            reader(handle).all(consumer);
            return true;
        });
    }

    @Override
    public List<Row> rowsSince(long seq, int limit) {
        return read("read changes", handle -> reader(handle).since(seq, limit));
    }

    /** The 256 bucket hashes as last written. */
    public List<String> bucketHashes() {
        return read("read the buckets", handle -> {
            try {
                return new BucketStore(handle.getConnection()).held().hashes();
            } catch (SQLException e) {
                throw Database.failure("read the buckets", e);
            }
        });
    }

    /** All rows of a bucket, 0 to 255. */
    public List<Row> bucket(int no) {
        return read("read a bucket", handle -> reader(handle).bucket(no));
    }

    /**
     * Applies a stretch of the feed in one transaction that commits only if state root and number of rows are then the
     * head's. What the rows or the head source throw comes through, and nothing is changed.
     *
     * @param rows from the place held to the head, seq rising; read once
     * @throws ContentRefusedException when they do not agree; nothing is changed
     */
    public Applied apply(Iterable<Row> rows, HeadSource head) {
        return database.write("apply changes", handle -> new ApplyStore(handle).changes(rows, head));
    }

    /** Takes a later head over the same rows. */
    public Applied vouch(SignedHead head) {
        return apply(List.of(), HeadSource.received(head));
    }

    /**
     * Puts whole buckets in place of those held, for repair and for a change of history, with the same check.
     *
     * @throws ContentRefusedException when the whole does not make the head; nothing is changed
     */
    public Applied replaceBuckets(Map<Integer, List<Row>> buckets, SignedHead head) {
        return database.write("replace buckets", handle -> new ApplyStore(handle).buckets(buckets, head));
    }

    /** Looks at every byte; never throws for damage. Takes about a second for 50,000 rows. */
    public Scrub scrub() {
        return ScrubStore.scrub(database);
    }

    /**
     * Writes a gzipped copy that another can start from.
     *
     * @param gzip made new, or replaced
     * @throws IllegalStateException before the first content
     */
    public Head.Snapshot makeSnapshot(Path gzip) {
        return SnapshotStore.make(database, gzip);
    }

    /** Moves everything into the main file and to the disk. */
    void settle() {
        database.bare("settle the content", handle -> handle.execute("PRAGMA wal_checkpoint(TRUNCATE)"));
    }

    /** Size of the content in bytes. */
    long bytes() {
        return read("read the size", handle -> handle
                .createQuery("SELECT page_count * page_size FROM pragma_page_count(), pragma_page_size()")
                .mapTo(long.class).one());
    }

    /** For the checks of a snapshot. */
    Database database() {
        return database;
    }

    @Override
    public void close() {
        database.close();
    }

    private ReadStore reader(org.jdbi.v3.core.Handle handle) {
        return new ReadStore(handle.getConnection(), listener);
    }

    private <T> T read(String act, java.util.function.Function<org.jdbi.v3.core.Handle, T> work) {
        return database.read(act, handle -> Damage.guard(act, () -> work.apply(handle)));
    }
}
