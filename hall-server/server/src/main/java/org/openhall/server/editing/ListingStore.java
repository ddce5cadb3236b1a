package org.openhall.server.editing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

import org.openhall.content.database.Database;
import org.openhall.contract.feed.RowKey;

/** Lists of records, public and waiting. Thread-safe. */
public final class ListingStore {

    private final Database database;

    /** Works on {@code hall.db}. */
    public ListingStore(Database database) {
        this.database = database;
    }

    /**
     * A page of a list.
     *
     * @param lines in order of change, newest first
     * @param total of all pages
     */
    public record Found(List<Listing> lines, int total) {}

    /**
     * The records that a query asks for. The page is cut from the listing's index first and only its lines are read and given
     * their drafts; words, which every line must be read for, are sought once and counted on the way.
     */
    public Found find(ListingQuery query) {
        Wanted wanted = wanted(query);
        boolean counting = !query.words().isBlank();
        String from = " FROM listing l"
                + (query.state().isPresent() ? " JOIN draft d ON d.kind=l.kind AND d.id=l.id" : "")
                + " WHERE " + wanted.where();
        List<Object> values = new ArrayList<>(wanted.values());
        values.add(query.size());
        values.add((long) query.page() * query.size());
        return database.read("list records", handle -> {
            List<Counted> lines = bound(handle, "SELECT p.kind, p.id, p.title, p.publisher, p.publisher_name, p.domain,"
                    + " p.public, p.changed_at, cut.matches, d.state FROM (SELECT l.kind, l.id, "
                    + (counting ? "count(*) OVER ()" : "0") + " AS matches" + from
                    + " ORDER BY l.changed_at DESC, l.kind, l.id LIMIT ? OFFSET ?) cut"
                    + " CROSS JOIN listing p ON p.kind=cut.kind AND p.id=cut.id"
                    + " LEFT JOIN draft d ON d.kind=p.kind AND d.id=p.id ORDER BY p.changed_at DESC, p.kind, p.id",
                    values).map(
                            (rs, _) -> new Counted(new Listing(new RowKey(rs.getString(1), rs.getString(2)),
                                    rs.getString(3), rs.getString(4), rs.getString(5), rs.getString(6),
                                    rs.getBoolean(7),
                                    Optional.ofNullable(rs.getString(10)).map(DraftState::valueOf),
                                    Instant.ofEpochSecond(rs.getLong(8))), rs.getInt(9)))
                    .list();
            boolean counted = counting && (!lines.isEmpty() || query.page() == 0);
            int total = counted
                    ? lines.stream().mapToInt(Counted::total).findFirst().orElse(0)
                    : bound(handle, "SELECT count(*)" + from, wanted.values()).mapTo(int.class).one();
            return new Found(lines.stream().map(Counted::line).toList(), total);
        });
    }

    private record Counted(Listing line, int total) {}

    /**
     * How many drafts stand where.
     *
     * @param offices whose; absent: everybody's
     */
    public Map<DraftState, Integer> waiting(Optional<Set<String>> offices) {
        Wanted wanted = wanted(new ListingQuery("", "", "", Optional.empty(), offices, "", 0, 1));
        return database.read("count drafts", handle -> bound(handle, "SELECT d.state, count(*) FROM draft d"
                + (offices.isEmpty() ? "" : " JOIN listing l ON l.kind=d.kind AND l.id=d.id") + " WHERE "
                + wanted.where() + " GROUP BY d.state",
                wanted
                        .values())
                .map((rs, _) -> Map.entry(DraftState.valueOf(rs.getString(1)), rs.getInt(2))).stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    /**
     * What somebody may point at from words of their own: what is public, and drafts of their offices; newest first.
     *
     * @param kind wire word, empty: all kinds
     * @param words in the title, the publisher or the id
     * @param offices whose drafts; absent: everybody's
     */
    public List<Listing> linkable(String kind, String words, Optional<Set<String>> offices, int most) {
        Wanted wanted = wanted(new ListingQuery(kind, "", words, Optional.empty(), Optional.empty(), "", 0, most));
        List<Object> values = new ArrayList<>(wanted.values());
        String mine = offices.map(own -> " AND (l.public=1 OR l.publisher IN (" + places(own.size()) + "))").orElse("");
        offices.ifPresent(values::addAll);
        values.add(most);
        return database.read("find what can be pointed at", handle -> bound(handle,
                "SELECT l.kind, l.id, l.title, l.publisher, l.publisher_name, l.domain, l.public, l.changed_at"
                        + " FROM listing l WHERE " + wanted.where() + mine
                        + " ORDER BY l.changed_at DESC, l.kind, l.id LIMIT ?",
                values)
                .map((rs, _) -> new Listing(new RowKey(rs.getString(1), rs.getString(2)), rs.getString(3),
                        rs.getString(4), rs.getString(5), rs.getString(6), rs.getBoolean(7), Optional.empty(),
                        Instant.ofEpochSecond(rs.getLong(8))))
                .list());
    }

    /** Titles of those that are there, public or not. */
    public Map<RowKey, String> titles(Collection<RowKey> keys) {
        return database.read("name records", handle -> {
            Map<RowKey, String> titles = new HashMap<>();
            for (RowKey key : keys)
                handle.createQuery("SELECT title FROM listing WHERE kind=? AND id=?").bind(0, key.kind())
                        .bind(1, key.id()).mapTo(String.class).findOne().ifPresent(title -> titles.put(key, title));
            return titles;
        });
    }

    private static String places(int size) {
        return String.join(",", Collections.nCopies(size, "?"));
    }

    private record Wanted(String where, List<Object> values) {}

    private static Wanted wanted(ListingQuery query) {
        List<String> where = new ArrayList<>(List.of("1=1"));
        List<Object> values = new ArrayList<>();
        if (!query.kind().isEmpty()) {
            where.add("l.kind=?");
            values.add(query.kind());
        }
        if (!query.domain().isEmpty()) {
            where.add("l.domain=?");
            values.add(query.domain());
        }
        for (String word : query.words().strip().split("\\s+", -1)) {
            if (word.isEmpty()) continue;
            where.add("(l.title LIKE ? ESCAPE '!' OR l.publisher_name LIKE ? ESCAPE '!' OR l.id=?)");
            String like = "%" + word.replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%";
            values.addAll(List.of(like, like, word));
        }
        query.state().ifPresent(state -> {
            where.add("d.state=?");
            values.add(state.name());
        });
        if (!query.batch().isEmpty()) {
            where.add("EXISTS (SELECT 1 FROM batch_record b WHERE b.batch=? AND b.kind=l.kind AND b.id=l.id)");
            values.add(query.batch());
        }
        query.offices().ifPresent(offices -> {
            where.add("l.publisher IN (" + places(offices.size()) + ")");
            values.addAll(offices);
        });
        return new Wanted(String.join(" AND ", where), values);
    }

    private static Query bound(Handle handle, String sql, List<Object> values) {
        Query query = handle.createQuery(sql);
        for (int i = 0; i < values.size(); i++)
            query.bind(i, values.get(i));
        return query;
    }
}
