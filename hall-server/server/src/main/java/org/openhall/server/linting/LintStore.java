package org.openhall.server.linting;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.result.ResultIterator;
import org.jdbi.v3.core.statement.Query;

import org.openhall.content.database.Database;
import org.openhall.contract.feed.RowKey;

/** What the linter reads in {@code hall.db}. Thread-safe. */
public final class LintStore {

    private final Database database;

    /** Works on {@code hall.db}. */
    public LintStore(Database database) {
        this.database = database;
    }

    /**
     * A record's words.
     *
     * @param key which
     * @param words as JSON; absent: a draft that takes it back
     * @param released when they were let out; absent: a draft
     */
    record Stored(RowKey key, Optional<String> words, Optional<Instant> released) {}

    /** The number of the newest change. Cheap. */
    long newest() {
        return database.read("look for changes", LintStore::newest);
    }

    private static long newest(Handle handle) {
        return handle.createQuery("SELECT coalesce(max(no), 0) FROM touched").mapTo(long.class).one();
    }

    /** Hands over all public records and drafts of one moment; returns the number of the newest change. */
    long all(Consumer<Stored> reader) {
        return database.read("read all records", handle -> {
            read(handle.createQuery("""
                    SELECT kind, id, payload, released_at FROM feed
                    WHERE superseded IS NULL AND payload IS NOT NULL"""), reader);
            read(handle.createQuery("SELECT kind, id, payload, NULL FROM draft"), reader);
            return newest(handle);
        });
    }

    /**
     * Hands over what records that changed after a number look like now.
     *
     * @param forget told of each that changed, before its words are handed over, if it has any
     * @return the number of the newest change
     */
    long after(long no, Consumer<RowKey> forget, Consumer<Stored> reader) {
        return database.read("read changed records", handle -> {
            handle.createQuery("SELECT kind, id FROM touched WHERE no > ? ORDER BY no").bind(0, no)
                    .map((rs, _) -> new RowKey(rs.getString(1), rs.getString(2))).list().forEach(key -> {
                        forget.accept(key);
                        read(handle.createQuery("""
                                SELECT kind, id, payload, released_at FROM feed
                                WHERE kind=? AND id=? AND superseded IS NULL AND payload IS NOT NULL""")
                                .bind(0, key.kind()).bind(1, key.id()), reader);
                        read(handle.createQuery("SELECT kind, id, payload, NULL FROM draft WHERE kind=? AND id=?")
                                .bind(0, key.kind()).bind(1, key.id()), reader);
                    });
            return newest(handle);
        });
    }

    private static void read(Query query, Consumer<Stored> reader) {
        try (query;
                ResultIterator<Stored> rows = query.map((rs, _) -> {
                    long at = rs.getLong(4);
                    boolean draft = rs.wasNull();
                    return new Stored(new RowKey(rs.getString(1), rs.getString(2)), Optional.ofNullable(rs.getString(
                            3)), draft ? Optional.empty() : Optional.of(Instant.ofEpochSecond(at)));
                }).iterator()) {
            rows.forEachRemaining(reader);
        }
    }
}
