package org.openhall.server.publishing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

import org.jdbi.v3.core.Handle;

import org.openhall.content.database.Database;
import org.openhall.contract.content.ContentRecord;
import org.openhall.contract.content.Kind;
import org.openhall.contract.feed.Row;
import org.openhall.contract.feed.RowKey;
import org.openhall.contract.json.Json;
import org.openhall.server.feed.FeedStore;
import org.openhall.server.feed.Released;

/** Drafts and import reports in {@code hall.db}. Thread-safe. */
public final class DraftStore {

    private static final String UNCLAIMED = "author='' AND state='WAITING'";

    private final Database database;

    /** Works on {@code hall.db}. */
    public DraftStore(Database database) {
        this.database = database;
    }

    /**
     * What saving drafts did.
     *
     * @param fresh drafts of entities that are not public yet
     * @param changed drafts with other words than what is public
     * @param dropped entities that shall be taken back
     * @param unchanged records that stand there like that already, as a draft or in public
     * @param busy records that somebody works on in the console: left alone
     */
    public record Saved(int fresh, int changed, int dropped, int unchanged, List<RowKey> busy) {

        /** How many drafts are there now that were not, or had other words. */
        public int kept() {
            return fresh + changed + dropped;
        }
    }

    /**
     * Keeps drafts, each in place of an older one of the same entity. What is public word for word needs no draft.
     *
     * @param drafts in order
     * @param live what is public
     * @param at when
     * @param also what is written of it in the same transaction
     */
    public Saved save(List<Draft> drafts, Map<RowKey, Row> live, Instant at, Function<Saved, Also> also) {
        return database.write("save drafts", handle -> {
            int fresh = 0;
            int changed = 0;
            int dropped = 0;
            int unchanged = 0;
            List<RowKey> busy = new ArrayList<>();
            for (Draft draft : drafts) {
                Optional<Row> row = Optional.ofNullable(live.get(draft.key()));
                Optional<String> payload = draft.content().map(Json::write);
                Optional<String> published = row.flatMap(Records::of).map(Records::withoutKeys).map(Json::write);
                boolean same = payload.equals(published);
                if (taken(handle, draft.key())) {
                    busy.add(draft.key());
                    continue;
                }
                if (same) delete(handle, draft.key());
                if (same || waits(handle, draft.key(), payload)) {
                    unchanged++;
                    continue;
                }
                keep(handle, draft, payload, at);
                if (payload.isEmpty()) dropped++;
                else if (published.isPresent()) changed++;
                else
                    fresh++;
            }
            Saved saved = new Saved(fresh, changed, dropped, unchanged, List.copyOf(busy));
            also.apply(saved).write(handle);
            return saved;
        });
    }

    /** Its number goes on from those before it, so that an editor's old page never hits it. */
    private static void keep(Handle handle, Draft draft, Optional<String> payload, Instant at) {
        handle.createUpdate("""
                INSERT OR REPLACE INTO draft(kind, id, payload, source, saved_at, edit)
                VALUES (:kind, :id, :payload, :source, :at,
                  1 + max(coalesce((SELECT max(edit) FROM step WHERE kind=:kind AND id=:id), 0),
                          coalesce((SELECT edit FROM draft WHERE kind=:kind AND id=:id), 0)))""")
                .bind("kind", draft.key().kind()).bind("id", draft.key().id()).bind("payload", payload.orElse(null))
                .bind("source", draft.source()).bind("at", at.getEpochSecond()).execute();
    }

    private static boolean waits(Handle handle, RowKey key, Optional<String> payload) {
        return handle.createQuery("""
                SELECT count(*) FROM draft WHERE kind=? AND id=? AND payload IS NOT DISTINCT FROM ?""")
                .bind(0, key.kind()).bind(1, key.id()).bind(2, payload.orElse(null)).mapTo(int.class).one() > 0;
    }

    /** Whether somebody has taken a draft up in the console, where words are kept until a person decides. */
    private static boolean taken(Handle handle, RowKey key) {
        return handle.createQuery("SELECT count(*) FROM draft WHERE kind=? AND id=? AND NOT (" + UNCLAIMED + ")")
                .bind(0, key.kind()).bind(1, key.id()).mapTo(int.class).one() > 0;
    }

    /**
     * Throws {@link IllegalStateException} in the transaction of a publication when a draft of it was taken up, changed or thrown
     * away since it was planned.
     */
    public static Also still(Plan plan) {
        return handle -> plan.drafts().forEach(draft -> {
            if (taken(handle, draft.key()) || !find(handle, draft.key()).equals(Optional.of(draft.content())))
                throw new IllegalStateException(draft.key() + " 刚刚有人改过，没有发布：请再运行一次，看看现在的样子");
        });
    }

    private static void delete(Handle handle, RowKey key) {
        handle.execute("DELETE FROM draft WHERE kind=? AND id=?", key.kind(), key.id());
    }

    /** Throws drafts away; what is public stays as it is. Something else is written in the same transaction. */
    public void discard(Set<RowKey> keys, Also also) {
        database.run("discard drafts", handle -> {
            keys.forEach(key -> delete(handle, key));
            also.write(handle);
        });
    }

    /** All drafts, in the order of their keys. */
    public List<Draft> all() {
        return drafts("");
    }

    /** The drafts that nobody has taken up in the console, where a second person decides. */
    public List<Draft> unclaimed() {
        return drafts("WHERE " + UNCLAIMED + " ");
    }

    private List<Draft> drafts(String where) {
        return database.read("read drafts", handle -> handle
                .createQuery("SELECT kind, id, payload, source FROM draft " + where + "ORDER BY kind, id")
                .map((rs, ignored) -> draft(rs)).list());
    }

    /** The drafts of a kind. */
    List<Draft> of(Kind kind) {
        return database.read("read the drafts of a kind", handle -> handle
                .createQuery("SELECT kind, id, payload, source FROM draft WHERE kind=? ORDER BY id")
                .bind(0, kind.code()).map((rs, ignored) -> draft(rs)).list());
    }

    /** Why drafts were held back, by key. */
    public Map<RowKey, String> held() {
        return database.read("read held drafts", handle -> handle
                .createQuery("SELECT kind, id, held FROM draft WHERE held <> ''")
                .map((rs, ignored) -> Map.entry(new RowKey(rs.getString(1), rs.getString(2)), rs.getString(3))).stream()
                .collect(java.util.stream.Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    /** What another store writes in the same transaction. */
    @FunctionalInterface
    public interface Also {

        /** Nothing. */
        Also NOTHING = _ -> {};

        /** Writes it. */
        void write(Handle handle);

        /** This, then that. */
        default Also and(Also next) {
            return handle -> {
                write(handle);
                next.write(handle);
            };
        }
    }

    /** Releases a plan, lets its drafts go and notes why others wait: one transaction in the database of both stores. */
    Released letOut(Plan plan, FeedStore feed, String by, Instant at, Also also) {
        return database.write("publish drafts", handle -> {
            Released released = feed.release(handle, plan.releases(), by, at);
            also.write(handle);
            plan.drafts().stream().filter(draft -> find(handle, draft.key()).equals(Optional.of(draft.content())))
                    .forEach(draft -> delete(handle, draft.key()));
            plan.held().forEach((key, why) -> handle.execute("UPDATE draft SET held=? WHERE kind=? AND id=?", why,
                    key.kind(), key.id()));
            return released;
        });
    }

    private static Optional<Optional<ContentRecord>> find(Handle handle, RowKey key) {
        return handle.createQuery("SELECT kind, id, payload, source FROM draft WHERE kind=? AND id=?")
                .bind(0, key.kind()).bind(1, key.id()).map((rs, ignored) -> draft(rs).content()).findOne();
    }

    private static Draft draft(ResultSet rs) throws SQLException {
        Kind kind = Kind.of(rs.getString(1)).orElseThrow();
        return new Draft(new RowKey(rs.getString(1), rs.getString(2)),
                Optional.ofNullable(rs.getString(3)).map(words -> Json.read(words, kind.type())), rs.getString(4));
    }

    /** Keeps what the importer said, as JSON. */
    public void keepReport(String report, Instant at) {
        database.run("keep an import report",
                handle -> handle.execute("INSERT INTO import_report(at, report) VALUES (?,?)",
                        at.getEpochSecond(), report));
    }

    /** The newest report, as JSON. */
    public Optional<String> lastReport() {
        return database.read("read the last import report", handle -> handle
                .createQuery("SELECT report FROM import_report ORDER BY no DESC LIMIT 1").mapTo(String.class)
                .findOne());
    }
}
