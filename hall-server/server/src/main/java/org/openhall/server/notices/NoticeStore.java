package org.openhall.server.notices;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

import org.openhall.content.database.Database;
import org.openhall.contract.content.Notice;
import org.openhall.contract.feed.RowKey;
import org.openhall.contract.json.Json;
import org.openhall.server.editing.DraftState;

/** Public notices by their periods, in {@code hall.db}. Thread-safe. */
public final class NoticeStore {

    private static final String FROM = "payload ->> '$.imprint.showing.from'";
    private static final String UNTIL = "payload ->> '$.imprint.showing.until'";

    private final Database database;

    /** Works on {@code hall.db}. */
    public NoticeStore(Database database) {
        this.database = database;
    }

    /**
     * A page of notices.
     *
     * @param lines the gravest first, then the newest
     * @param total of all pages
     */
    public record Page(List<Shown> lines, int total) {}

    /**
     * A notice that is no more than a draft.
     *
     * @param key which
     * @param title of it
     * @param state where it stands
     */
    public record Waiting(RowKey key, String title, DraftState state) {}

    /**
     * Public notices that stand there.
     *
     * @param offices whose; absent: everybody's
     * @param now what time it is
     */
    public Page page(Standing standing, Optional<Set<String>> offices, Instant now, int page, int size) {
        String where = " FROM feed WHERE kind='notice' AND superseded IS NULL AND payload IS NOT NULL AND "
                + condition(standing) + owned(offices, "payload");
        return database.read("list notices",
                handle -> new Page(bound(handle, "SELECT id, payload, seq" + where + " " + """
                        ORDER BY CASE payload ->> '$.priority' WHEN 'EMERGENCY' THEN 0 WHEN 'LOOP' THEN 2 ELSE 1 END,
                        seq DESC LIMIT :size OFFSET :first""", offices, now).bind("size", size)
                        .bind("first", (long) page * size).map((rs, _) -> shown(rs)).list(),
                        bound(handle, "SELECT count(*)" + where, offices, now).mapTo(int.class).one()));
    }

    private static String condition(Standing standing) {
        return switch (standing) {
            case NOW -> "(" + FROM + " IS NULL OR " + FROM + " <= :now) AND (" + UNTIL + " IS NULL OR " + UNTIL
                    + " > :now)";
            case LATER -> FROM + " > :now";
            case OVER -> UNTIL + " <= :now";
        };
    }

    private static String owned(Optional<Set<String>> offices, String payload) {
        if (offices.isEmpty()) return "";
        if (offices.get().isEmpty()) return " AND 0";
        return " AND coalesce(" + payload + " ->> '$.imprint.publisher', '') IN (<offices>)";
    }

    private static Query bound(Handle handle, String sql, Optional<Set<String>> offices, Instant now) {
        Query query = handle.createQuery(sql);
        if (sql.contains(":now")) query.bind("now", now.toString());
        if (sql.contains("<offices>")) query.bindList("offices", List.copyOf(offices.orElseThrow()));
        return query;
    }

    /** A public notice. */
    public Optional<Shown> find(RowKey key) {
        return database.read("find a notice", handle -> handle.createQuery("""
                SELECT id, payload, seq FROM feed
                WHERE kind='notice' AND id=? AND superseded IS NULL AND payload IS NOT NULL""").bind(0, key.id())
                .map((rs, _) -> shown(rs)).findOne());
    }

    /** Drafts of notices, the newest first, as many as a page shows. */
    public List<Waiting> waiting(Optional<Set<String>> offices) {
        String sql = "SELECT id, coalesce(payload ->> '$.imprint.title', id), state FROM draft"
                + " WHERE kind='notice'" + owned(offices, "payload") + " ORDER BY saved_at DESC LIMIT 50";
        return database.read("list drafts of notices", handle -> bound(handle, sql, offices, Instant.EPOCH)
                .map((rs, _) -> new Waiting(key(rs), rs.getString(2), DraftState.valueOf(rs.getString(3)))).list());
    }

    private static Shown shown(ResultSet rs) throws SQLException {
        return new Shown(key(rs), Json.read(rs.getString(2), Notice.class), rs.getLong(3));
    }

    private static RowKey key(ResultSet rs) throws SQLException {
        return new RowKey("notice", rs.getString(1));
    }
}
