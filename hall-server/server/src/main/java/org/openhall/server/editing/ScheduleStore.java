package org.openhall.server.editing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jdbi.v3.core.Handle;

import org.openhall.content.database.Database;
import org.openhall.contract.feed.RowKey;
import org.openhall.server.audit.Act;
import org.openhall.server.audit.AuditStore;
import org.openhall.server.audit.Entry;

/** Drafts that go out by themselves, in {@code hall.db}. Thread-safe. */
public final class ScheduleStore {

    private static final String SAME = "WHERE kind=? AND id=? AND edit=? AND account=? AND at=?";

    private final Database database;

    /** Works on {@code hall.db}. */
    public ScheduleStore(Database database) {
        this.database = database;
    }

    /** Sets a time, in place of another for the same record. */
    public void set(Scheduled scheduled, Instant now) {
        database.run("set a time", handle -> {
            handle.execute("INSERT OR REPLACE INTO schedule VALUES (?,?,?,?,?,?,?)", scheduled.key().kind(), scheduled
                    .key().id(), scheduled.edit(), scheduled.by().account(), scheduled.by().person(),
                    scheduled.at().getEpochSecond(), scheduled.fault());
            AuditStore.append(handle, now,
                    new Entry(scheduled.by().account(), Act.SCHEDULED, scheduled.key().toString(),
                            scheduled.edit() + " " + Instant.ofEpochSecond(scheduled.at().getEpochSecond())));
        });
    }

    /**
     * Forgets a time that was due, or notes why nothing went out. Another time that somebody set or took back meanwhile stays
     * as they left it.
     */
    void done(Scheduled due, String fault) {
        database.run("end a time", handle -> {
            if (fault.isEmpty()) handle.execute("DELETE FROM schedule " + SAME, same(due));
            else
                handle.execute("UPDATE schedule SET fault=? " + SAME, Stream.concat(Stream.of(fault), Stream.of(same(
                        due))).toArray());
        });
    }

    private static Object[] same(Scheduled due) {
        return new Object[]{due.key().kind(), due.key().id(), due.edit(), due.by().account(), due.at()
                .getEpochSecond()};
    }

    /** Somebody takes the time back. */
    public void clear(RowKey key, Editor by, Instant now) {
        database.run("take a time back", handle -> {
            if (delete(handle, key) > 0)
                AuditStore.append(handle, now, new Entry(by.account(), Act.UNSCHEDULED, key.toString(), ""));
        });
    }

    /** Forgets the time of what is out. */
    public void over(RowKey key) {
        database.run("forget a time", handle -> delete(handle, key));
    }

    private static int delete(Handle handle, RowKey key) {
        return handle.execute("DELETE FROM schedule WHERE kind=? AND id=?", key.kind(), key.id());
    }

    /** The time of a record, if one is set for a draft that neither went out nor was dropped since, nor one after it. */
    public Optional<Scheduled> of(RowKey key) {
        return database.read("find a time", handle -> handle.createQuery("""
                SELECT * FROM schedule s WHERE kind=? AND id=? AND NOT EXISTS (SELECT 1 FROM step
                  WHERE kind=s.kind AND id=s.id AND edit>=s.edit AND act IN ('PUBLISHED','WITHDRAWN','DROPPED'))""")
                .bind(0, key.kind()).bind(1, key.id())
                .map((rs, _) -> scheduled(rs)).findOne());
    }

    /** The times that were set for what is approved and has not been changed since, by record. */
    public Map<RowKey, Scheduled> pending() {
        return database.read("list times", handle -> handle.createQuery("""
                SELECT s.* FROM schedule s JOIN draft d ON d.kind=s.kind AND d.id=s.id AND d.edit=s.edit
                WHERE d.state='APPROVED'""").map((rs, _) -> scheduled(rs)).stream()
                .collect(Collectors.toMap(Scheduled::key, time -> time)));
    }

    /** Those whose time has come and that have not failed yet. */
    List<Scheduled> due(Instant now) {
        return database.read("list what is due", handle -> handle
                .createQuery("SELECT * FROM schedule WHERE at <= ? AND fault='' ORDER BY at").bind(0, now
                        .getEpochSecond())
                .map((rs, _) -> scheduled(rs)).list());
    }

    private static Scheduled scheduled(ResultSet rs) throws SQLException {
        return new Scheduled(new RowKey(rs.getString("kind"), rs.getString("id")), rs.getLong("edit"),
                new Editor(rs.getString("account"), rs.getString("person")), Instant.ofEpochSecond(rs.getLong("at")),
                rs.getString("fault"));
    }
}
