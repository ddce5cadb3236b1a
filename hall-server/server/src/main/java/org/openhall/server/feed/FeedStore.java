package org.openhall.server.feed;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.result.ResultIterator;
import org.jdbi.v3.core.statement.Query;

import org.openhall.content.database.Database;
import org.openhall.content.rows.SignedHead;
import org.openhall.contract.feed.Epoch;
import org.openhall.contract.feed.Row;
import org.openhall.contract.feed.RowKey;
import org.openhall.contract.feed.StateRoot;
import org.openhall.contract.json.Json;
import org.openhall.contract.signing.Signed;

/**
 * The feed in {@code hall.db}, compacted to one row for each entity at its latest place. {@link #release} is the only
 * way in. Places are given inside the writing transaction, so there are no holes and no reordering. Thread-safe, also
 * between processes.
 */
public final class FeedStore {

    /** How long it is remembered that an entity is gone. */
    public static final Duration REMEMBERED = Duration.ofDays(400);

    private final Database database;

    /** Works on {@code hall.db}. */
    public FeedStore(Database database) {
        this.database = database;
    }

    /**
     * Opens the first epoch of a new hall.
     *
     * @param random tells two histories with the same number apart
     */
    public Epoch openEpoch(long random) {
        return openEpoch(random, 0);
    }

    /**
     * Opens the next epoch where the history may have forked (a restored backup).
     *
     * @param random tells two histories with the same number apart
     * @param above the epoch's number is higher than this, and than the one before
     */
    public Epoch openEpoch(long random, int above) {
        String id = HexFormat.of().toHexDigits(random);
        return database.write("open an epoch", handle -> {
            Optional<FeedPlace> old = find(handle);
            Epoch epoch = new Epoch(Math.max(old.map(p -> p.epoch().no()).orElse(0), above) + 1, id);
            handle.execute("INSERT OR REPLACE INTO feed_place(one, epoch_no, epoch_id, seq, floor) VALUES (1,?,?,?,?)",
                    epoch.no(), id, old.map(FeedPlace::seq).orElse(0L), old.map(FeedPlace::floor).orElse(0L));
            return epoch;
        });
    }

    /**
     * Lets records out, all or none. A record that stands there already, word for word, gives no new row.
     *
     * @param releases in the order in which they shall appear
     * @param by the named person who answers for it
     * @param at when
     */
    public Released release(List<Release> releases, String by, Instant at) {
        return database.write("release records", handle -> release(handle, releases, by, at));
    }

    /** The same within the transaction of another store of {@code hall.db}, so that both happen or neither. */
    public Released release(Handle handle, List<Release> releases, String by, Instant at) {
        if (by.isBlank()) throw new IllegalArgumentException("a release needs a name");
        long before = place(handle).seq();
        long seq = before;
        int put = 0;
        int gone = 0;
        for (Release release : releases) {
            Optional<String> payload = release.content().map(Json::write);
            Optional<Held> held = held(handle, release);
            if (held.flatMap(Held::payload).equals(payload)) continue;
            seq++;
            if (held.isPresent()) handle.execute("UPDATE feed SET superseded=? WHERE seq=?", seq, held.get().seq());
            handle.execute("""
                    INSERT INTO feed(seq, kind, id, version, payload, released_by, released_at)
                    VALUES (?,?,?,?,?,?,?)""", seq, release.key().kind(), release.key().id(),
                    held.map(Held::version).orElse(0L) + 1, payload.orElse(null), by, at.getEpochSecond());
            if (payload.isPresent()) put++;
            else
                gone++;
        }
        if (seq > before) handle.execute("UPDATE feed_place SET seq=?", seq);
        return new Released(put, gone, releases.size() - put - gone, seq);
    }

    private static Optional<Held> held(Handle handle, Release release) {
        return handle.createQuery("""
                SELECT seq, version, payload FROM feed WHERE kind=? AND id=? AND superseded IS NULL""")
                .bind(0, release.key().kind()).bind(1, release.key().id())
                .map((rs, _) -> new Held(rs.getLong(1), rs.getLong(2), Optional.ofNullable(rs.getString(3))))
                .findOne();
    }

    /** Where the feed stands. Cheap enough to ask often. */
    public FeedPlace place() {
        return database.read("read the feed's place", FeedStore::place);
    }

    private static FeedPlace place(Handle handle) {
        return find(handle).orElseThrow(() -> new IllegalStateException("the hall has no epoch"));
    }

    private static Optional<FeedPlace> find(Handle handle) {
        return handle.createQuery("SELECT epoch_no, epoch_id, seq, floor FROM feed_place").map((rs, _) -> new FeedPlace(
                new Epoch(rs.getInt(1), rs.getString(2)), rs.getLong(3), rs.getLong(4))).findOne();
    }

    /** Works on the newest rows after a place, in order, together with where the feed stands: one unchanging view. */
    <T> T after(long seq, Function<Stretch, T> work) {
        return database.read("read the feed", handle -> {
            try (Query query = handle.createQuery("""
                    SELECT seq, kind, id, version, payload FROM feed WHERE seq > ? AND superseded IS NULL
                    ORDER BY seq""")) {
                return work.apply(new Stretch(place(handle), query.bind(0, seq).map((rs, _) -> row(rs))));
            }
        });
    }

    /** All entities that live. Reads the whole feed: for commands, not for requests. */
    public Map<RowKey, Row> live() {
        return after(0, stretch -> {
            Map<RowKey, Row> live = new TreeMap<>();
            stretch.rows().forEach(row -> {
                if (row.live()) live.put(row.key(), row);
            });
            return live;
        });
    }

    /** The entities of one kind that live. */
    public List<Row> live(String kind) {
        return database.read("read a kind", handle -> handle.createQuery("""
                SELECT seq, kind, id, version, payload FROM feed
                WHERE kind=? AND superseded IS NULL AND payload IS NOT NULL ORDER BY id""").bind(0, kind)
                .map((rs, _) -> row(rs)).list());
    }

    /** How many entities changed after a place. */
    public long countAfter(long seq) {
        return database.read("count changes", handle -> handle
                .createQuery("SELECT count(*) FROM feed WHERE seq > ? AND superseded IS NULL").bind(0, seq)
                .mapTo(long.class).one());
    }

    /** When the first of what changed after a place was let out; empty when nothing did. */
    public Optional<Instant> firstAfter(long seq) {
        return database.read("find a change", handle -> handle
                .createQuery("SELECT released_at FROM feed WHERE seq > ? ORDER BY seq LIMIT 1").bind(0, seq)
                .mapTo(Long.class).findOne().map(Instant::ofEpochSecond));
    }

    /** Keeps a signed head, and lets go of the rows that were replaced up to its place. */
    void keepHead(SignedHead head) {
        database.run("keep a head", handle -> {
            handle.execute("INSERT OR REPLACE INTO head(one, seq, signed) VALUES (1,?,?)", head.head().seq(),
                    Json.write(head.signed()));
            handle.execute("DELETE FROM feed WHERE superseded <= ?", head.head().seq());
        });
    }

    /**
     * A page of exactly the rows that the kept head vouches for, read in one view.
     *
     * @param since rows after this place
     * @param limit most rows
     * @param mostBytes the page ends early when its payloads exceed this, counted as characters
     * @return empty while no head has been kept
     */
    Optional<FeedPage> page(long since, int limit, long mostBytes) {
        return database.read("read a page of the feed", handle -> kept(handle)
                .map(kept -> page(handle, kept, since, limit, mostBytes)));
    }

    /**
     * The kept head, and the root of the rows that are there for it: equal to the head's in a database that is whole. Reads
     * the whole feed. Empty while no head has been kept.
     */
    public Optional<Vouched> vouched() {
        return database.read("compute the state root", handle -> kept(handle).map(kept -> {
            List<List<StateRoot.Leaf>> buckets = Stream
                    .generate(() -> (List<StateRoot.Leaf>) new ArrayList<StateRoot.Leaf>())
                    .limit(StateRoot.BUCKETS).toList();
            try (Query query = handle.createQuery("""
                    SELECT seq, kind, id, version, payload FROM feed WHERE seq <= ? AND payload IS NOT NULL
                    AND (superseded IS NULL OR superseded > ?)""").bind(0, kept.seq()).bind(1, kept.seq())) {
                query.map((rs, _) -> row(rs)).forEach(row -> buckets.get(StateRoot.bucketOf(row.id()))
                        .add(new StateRoot.Leaf(row.key(), row.version(), row.hash())));
            }
            return new Vouched(kept.signed(), StateRoot.root(buckets.stream().map(StateRoot::bucket).toList()));
        }));
    }

    /** What pages depend on now; empty while no head has been kept. Much cheaper than a page. */
    Optional<FeedMark> mark() {
        return database.read("read the kept head", handle -> kept(handle)
                .map(kept -> new FeedMark(place(handle), kept.signed())));
    }

    private static Optional<Kept> kept(Handle handle) {
        return handle.createQuery("SELECT seq, signed FROM head")
                .map((rs, _) -> new Kept(rs.getLong(1), Json.read(rs.getString(2), Signed.class))).findOne();
    }

    private static FeedPage page(Handle handle, Kept kept, long since, int limit, long mostBytes) {
        List<Row> rows = new ArrayList<>();
        long bytes = 0;
        boolean more = false;
        try (Query query = handle.createQuery("""
                SELECT seq, kind, id, version, payload FROM feed
                WHERE seq > ? AND seq <= ? AND (superseded IS NULL OR superseded > ?) ORDER BY seq LIMIT ?""");
                ResultIterator<Row> found = query.bind(0, since).bind(1, kept.seq()).bind(2, kept.seq())
                        .bind(3, limit + 1).map((rs, _) -> row(rs)).iterator()) {
            while (found.hasNext() && !more) {
                if (rows.size() == limit || bytes > mostBytes) {
                    more = true;
                } else {
                    Row row = found.next();
                    rows.add(row);
                    bytes += row.payload().map(String::length).orElse(0);
                }
            }
        }
        return new FeedPage(place(handle), rows, more, kept.signed());
    }

    private static Row row(ResultSet rs) throws SQLException {
        return new Row(rs.getString(2), rs.getString(3), rs.getLong(4), rs.getLong(1),
                Optional.ofNullable(rs.getString(5)));
    }

    /** Forgets entities that have been gone for {@link #REMEMBERED}, and raises the floor above them. */
    public int forget(Instant now) {
        long before = now.minus(REMEMBERED).getEpochSecond();
        String old = " FROM feed WHERE payload IS NULL AND superseded IS NULL AND released_at < ?"
                + " AND seq <= (SELECT coalesce(max(seq), 0) FROM head)";
        return database.write("forget what is long gone", handle -> {
            handle.execute("UPDATE feed_place SET floor = max(floor, coalesce((SELECT max(seq)" + old + "), 0))",
                    before);
            return handle.execute("DELETE" + old, before);
        });
    }

    /**
     * Rows of one moment. To be read once, inside the callback.
     *
     * @param place where the feed stands
     * @param rows up to that place
     */
    record Stretch(FeedPlace place, Iterable<Row> rows) {}

    /**
     * What was vouched for, and what is there.
     *
     * @param head as it was signed
     * @param root over the rows that it covers, as they are
     */
    public record Vouched(Signed head, String root) {}

    private record Held(long seq, long version, Optional<String> payload) {}

    private record Kept(long seq, Signed signed) {}
}
