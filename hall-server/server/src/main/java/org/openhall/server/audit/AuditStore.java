package org.openhall.server.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.jdbi.v3.core.Handle;

import org.openhall.content.database.Database;
import org.openhall.contract.feed.Head;

/** The audit in {@code hall.db}. Thread-safe. */
public final class AuditStore {

    private static final String COLUMNS = "SELECT seq, at, actor, act, object, detail, prev, hash FROM audit ";

    private final Database database;

    /** Works on {@code hall.db}. */
    public AuditStore(Database database) {
        this.database = database;
    }

    /** Writes something down within the transaction that does it, so that both happen or neither. */
    public static void append(Handle handle, Instant at, Entry entry) {
        Optional<AuditRow> last = handle.createQuery(COLUMNS + "ORDER BY seq DESC LIMIT 1").map((rs, _) -> row(rs))
                .findOne();
        Instant second = Instant.ofEpochSecond(at.getEpochSecond());
        AuditRow row = AuditRow.after(last.map(AuditRow::hash).orElse(""), last.map(AuditRow::seq).orElse(0L) + 1,
                second, entry);
        handle.execute("INSERT INTO audit(seq, at, actor, act, object, detail, prev, hash) VALUES (?,?,?,?,?,?,?,?)",
                row.seq(), second.getEpochSecond(), row.actor(), row.act(), row.object(), row.detail(), row.prev(),
                row.hash());
    }

    /** Writes down what has no transaction of its own. */
    public void append(Instant at, Entry entry) {
        database.run("write the audit", handle -> append(handle, at, entry));
    }

    private static AuditRow row(ResultSet rs) throws SQLException {
        return new AuditRow(rs.getLong(1), Instant.ofEpochSecond(rs.getLong(2)), rs.getString(3), rs.getString(4),
                rs.getString(5), rs.getString(6), rs.getString(7), rs.getString(8));
    }

    /** A page of rows, newest first. */
    public List<AuditRow> newest(int page, int size) {
        return database.read("read the audit", handle -> handle
                .createQuery(COLUMNS + "ORDER BY seq DESC LIMIT ? OFFSET ?").bind(0, size)
                .bind(1, (long) page * size).map((rs, _) -> row(rs)).list());
    }

    /** A page of the rows that somebody wants to see, newest first. */
    public List<AuditRow> find(AuditQuery query, int page, int size) {
        return database.read("search the audit", handle -> handle.createQuery(COLUMNS + """
                WHERE (:party IS NULL OR actor=:party OR object=:party) AND (:act IS NULL OR act=:act)
                AND (:object IS NULL OR object=:object) AND at>=:from AND at<:to
                ORDER BY seq DESC LIMIT :size OFFSET :first""").bind("party", query.party().orElse(null))
                .bind("act", query.act().map(Act::name).orElse(null)).bind("object", query.object().orElse(null))
                .bind("from", query.from().map(Instant::getEpochSecond).orElse(Long.MIN_VALUE))
                .bind("to", query.to().map(Instant::getEpochSecond).orElse(Long.MAX_VALUE))
                .bind("size", size).bind("first", (long) page * size).map((rs, _) -> row(rs)).list());
    }

    /** How far the chain has come; absent before its first row. Cheap enough to ask often. */
    public Optional<Head.AuditMark> mark() {
        return database.read("mark the audit", handle -> handle
                .createQuery("SELECT seq, hash FROM audit ORDER BY seq DESC LIMIT 1")
                .map((rs, _) -> new Head.AuditMark(rs.getLong(1), rs.getString(2))).findOne());
    }

    /** The hash of a row, if there is one of that number. */
    Optional<String> hash(long seq) {
        return database.read("find a row of the audit", handle -> hash(handle, seq));
    }

    private static Optional<String> hash(Handle handle, long seq) {
        return handle.createQuery("SELECT hash FROM audit WHERE seq=?").bind(0, seq).mapTo(String.class).findOne();
    }

    /** The rows that say that the hall was brought back from a backup, oldest first. */
    List<AuditRow> restorations() {
        return database.read("list restorations", handle -> handle.createQuery(COLUMNS + "WHERE act=? ORDER BY seq")
                .bind(0, Act.RESTORED.name()).map((rs, _) -> row(rs)).list());
    }

    /**
     * What a look at the whole chain found.
     *
     * @param rows how many are whole, from the first
     * @param last hash of the last of them, to compare with one written down elsewhere
     * @param broken the first row that does not follow from the one before it, if there is one
     */
    public record Verified(long rows, String last, Optional<Long> broken) {

        /** Before anything was looked at. */
        public static final Verified NOTHING = new Verified(0, "", Optional.empty());
    }

    /** Looks at every row, from the first. Reads the whole audit. */
    public Verified verify() {
        return verify(Verified.NOTHING, Integer.MAX_VALUE);
    }

    /**
     * Looks at rows after those that were found whole before, and whether the last of those is still what it was.
     *
     * @param most rows to look at
     */
    Verified verify(Verified before, int most) {
        return database.read("verify the audit", handle -> {
            long rows = before.rows();
            String last = before.last();
            if (rows > 0 && !hash(handle, rows).equals(Optional.of(last)))
                return new Verified(rows - 1, "", Optional.of(rows));
            try (Stream<AuditRow> all = handle.createQuery(COLUMNS + "WHERE seq>? ORDER BY seq LIMIT ?").bind(0, rows)
                    .bind(1, most).map((rs, _) -> row(rs)).stream()) {
                for (AuditRow row : (Iterable<AuditRow>) all::iterator) {
                    if (row.seq() != rows + 1 || !row.prev().equals(last) || !row.hash().equals(row.rightHash()))
                        return new Verified(rows, last, Optional.of(row.seq()));
                    rows = row.seq();
                    last = row.hash();
                }
            }
            return new Verified(rows, last, Optional.empty());
        });
    }
}
