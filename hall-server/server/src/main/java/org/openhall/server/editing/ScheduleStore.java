package org.openhall.server.editing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.openhall.content.database.Database;
import org.openhall.contract.feed.RowKey;

/** Drafts that go out by themselves, in {@code hall.db}. Thread-safe. */
public final class ScheduleStore {

    private final Database database;

    /** Works on {@code hall.db}. */
    public ScheduleStore(Database database) {
        this.database = database;
    }

    /** Sets a time, in place of another for the same record. */
    public void set(Scheduled scheduled) {
        database.run("set a time", handle -> handle.execute("INSERT OR REPLACE INTO schedule VALUES (?,?,?,?,?,?,?)",
                scheduled.key().kind(), scheduled.key().id(), scheduled.edit(), scheduled.by().account(), scheduled.by()
                        .person(),
                scheduled.at().getEpochSecond(), scheduled.fault()));
    }

    /** Takes the time back. */
    public void clear(RowKey key) {
        database.run("take a time back",
                handle -> handle.execute("DELETE FROM schedule WHERE kind=? AND id=?", key.kind(), key.id()));
    }

    /** The time of a record, if one is set. */
    public Optional<Scheduled> of(RowKey key) {
        return database.read("find a time", handle -> handle
                .createQuery("SELECT * FROM schedule WHERE kind=? AND id=?").bind(0, key.kind()).bind(1, key.id())
                .map((rs, _) -> scheduled(rs)).findOne());
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
