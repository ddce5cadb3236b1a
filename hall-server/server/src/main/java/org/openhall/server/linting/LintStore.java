package org.openhall.server.linting;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.result.ResultIterator;
import org.jdbi.v3.core.statement.Query;

import org.openhall.content.database.Database;
import org.openhall.contract.feed.RowKey;

/** What the linter reads in {@code hall.db}. Thread-safe. */
public final class LintStore {

    /** How many records are read at once: a twentieth of a second. */
    static final int PIECE = 200;

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

    /**
     * Hands over some public records, in the order of the feed. A piece at a time, so that nothing is held for long: what
     * changes in between is told by {@link #after}.
     *
     * @param place of the last one that was read
     * @return the place of the last one now; absent: there are no more
     */
    OptionalLong live(long place, Consumer<Stored> reader) {
        return database.read("read public records", handle -> read(handle.createQuery("""
                SELECT kind, id, payload, released_at, seq FROM feed
                WHERE seq > ? AND superseded IS NULL AND payload IS NOT NULL ORDER BY seq LIMIT ?""").bind(0, place)
                .bind(1, PIECE), reader));
    }

    /**
     * Hands over some drafts.
     *
     * @param last the last one that was read; absent: none was
     * @return the last one now; absent: there are no more
     */
    Optional<RowKey> drafts(Optional<RowKey> last, Consumer<Stored> reader) {
        return database.read("read drafts", handle -> {
            RowKey[] newest = new RowKey[1];
            read(handle.createQuery("""
                    SELECT kind, id, payload, NULL, 0 FROM draft WHERE (kind, id) > (?, ?)
                    ORDER BY kind, id LIMIT ?""").bind(0, last.map(RowKey::kind).orElse("")).bind(1, last.map(
                    RowKey::id).orElse("")).bind(2, PIECE), stored -> {
                        newest[0] = stored.key();
                        reader.accept(stored);
                    });
            return Optional.ofNullable(newest[0]);
        });
    }

    /**
     * Hands over what some records that changed after a number look like now, the earliest change first.
     *
     * @param forget told of each that changed, before its words are handed over, if it has any
     * @return the number of the last change that was read
     */
    long after(long no, Consumer<RowKey> forget, Consumer<Stored> reader) {
        return database.read("read changed records", handle -> {
            long[] last = {no};
            handle.createQuery("SELECT kind, id, no FROM touched WHERE no > ? ORDER BY no LIMIT ?").bind(0, no).bind(1,
                    PIECE).map((rs, _) -> {
                        last[0] = rs.getLong(3);
                        return new RowKey(rs.getString(1), rs.getString(2));
                    }).list().forEach(key -> {
                        forget.accept(key);
                        read(handle.createQuery("""
                                SELECT kind, id, payload, released_at, seq FROM feed
                                WHERE kind=? AND id=? AND superseded IS NULL AND payload IS NOT NULL""")
                                .bind(0, key.kind()).bind(1, key.id()), reader);
                        read(handle.createQuery("SELECT kind, id, payload, NULL, 0 FROM draft WHERE kind=? AND id=?")
                                .bind(0, key.kind()).bind(1, key.id()), reader);
                    });
            return last[0];
        });
    }

    /** Row by row; returns the place of the last one. */
    private static OptionalLong read(Query query, Consumer<Stored> reader) {
        long[] place = {-1};
        try (query;
                ResultIterator<Stored> rows = query.map((rs, _) -> {
                    place[0] = rs.getLong(5);
                    long at = rs.getLong(4);
                    boolean draft = rs.wasNull();
                    return new Stored(new RowKey(rs.getString(1), rs.getString(2)), Optional.ofNullable(rs.getString(
                            3)), draft ? Optional.empty() : Optional.of(Instant.ofEpochSecond(at)));
                }).iterator()) {
            rows.forEachRemaining(reader);
        }
        return place[0] < 0 ? OptionalLong.empty() : OptionalLong.of(place[0]);
    }
}
