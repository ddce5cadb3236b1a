package org.openhall.server.notices;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.jdbi.v3.core.Handle;

import org.openhall.content.database.Database;
import org.openhall.contract.feed.RowKey;
import org.openhall.server.audit.Act;
import org.openhall.server.audit.AuditStore;
import org.openhall.server.audit.Entry;
import org.openhall.server.editing.Editor;
import org.openhall.server.notices.SentAlone.Judged;

/** What was sent alone, in {@code hall.db}. Thread-safe. */
public final class SentAloneStore {

    private static final String COLUMNS = """
            SELECT no, kind, id, basis, account, person, at, reason, verdict, judge_person, judged_at, note
            FROM sent_alone\s""";

    private final Database database;

    /** Works on {@code hall.db}. */
    public SentAloneStore(Database database) {
        this.database = database;
    }

    /** Writes it down within the transaction that sends it, so that nothing goes out unseen. */
    static void add(Handle handle, RowKey key, Basis basis, String reason, Editor by, Instant at) {
        handle.execute("INSERT INTO sent_alone(kind, id, basis, account, person, at, reason) VALUES (?,?,?,?,?,?,?)",
                key.kind(), key.id(), basis.name(), by.account(), by.person(), at.getEpochSecond(), reason);
        AuditStore.append(handle, at, new Entry(by.account(), Act.SENT_ALONE, key.toString(), basis.name()));
    }

    /** One by its number. */
    public Optional<SentAlone> find(long no) {
        return database.read("find what was sent alone", handle -> handle.createQuery(COLUMNS + "WHERE no=?")
                .bind(0, no).map((rs, _) -> sent(rs)).findOne());
    }

    /** What was done alone to a notice, newest first. */
    public List<SentAlone> of(RowKey key) {
        return database.read("list what was sent alone", handle -> handle
                .createQuery(COLUMNS + "WHERE kind=? AND id=? ORDER BY no DESC").bind(0, key.kind())
                .bind(1, key.id()).map((rs, _) -> sent(rs)).list());
    }

    /** What nobody has looked at yet, oldest first. */
    public List<SentAlone> waiting() {
        return database.read("list what waits for a look", handle -> handle
                .createQuery(COLUMNS + "WHERE verdict='' ORDER BY no LIMIT 200").map((rs, _) -> sent(rs)).list());
    }

    /** Keeps what a second person says; returns whether nobody had said anything before. */
    boolean judge(SentAlone sent, boolean fine, String note, Editor by, Instant at) {
        return database.write("judge what was sent alone", handle -> {
            int changed = handle.execute("""
                    UPDATE sent_alone SET verdict=?, judge=?, judge_person=?, judged_at=?, note=?
                    WHERE no=? AND verdict=''""", fine ? "FINE" : "WRONG", by.account(), by.person(),
                    at.getEpochSecond(), note, sent.no());
            if (changed > 0)
                AuditStore.append(handle, at, new Entry(by.account(), Act.LOOKED_AFTER, sent.key().toString(),
                        sent.no() + " " + (fine ? "FINE" : "WRONG")));
            return changed > 0;
        });
    }

    private static SentAlone sent(ResultSet rs) throws SQLException {
        String verdict = rs.getString(9);
        Optional<Judged> judged = verdict.isEmpty()
                ? Optional.empty()
                : Optional.of(new Judged(verdict.equals("FINE"), rs.getString(10), Instant.ofEpochSecond(rs
                        .getLong(11)), rs.getString(12)));
        return new SentAlone(rs.getLong(1), new RowKey(rs.getString(2), rs.getString(3)), Basis.valueOf(rs
                .getString(4)), new Editor(rs.getString(5), rs.getString(6)), Instant.ofEpochSecond(rs.getLong(7)),
                rs.getString(8), judged);
    }
}
