package org.openhall.server.devices;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.jdbi.v3.core.Handle;

import org.openhall.content.database.Database;
import org.openhall.contract.enrolment.DeviceState;
import org.openhall.contract.enrolment.HelloRequest;
import org.openhall.server.audit.Act;
import org.openhall.server.audit.AuditStore;
import org.openhall.server.audit.Entry;

/** The devices of the hall. Every move of a device leaves an event. Thread-safe. */
public final class DeviceStore {

    private static final String COLUMNS = "SELECT id, no, name, profile, state, last_seen, seq, shows, certificate_ends, "
            + "epoch_no, coalesce(app_version, '') FROM device ";

    /** Stands in the audit for whoever asked; their name stands with the device. */
    static final String COMMAND = "hall device";

    private final Database database;

    /** Works on {@code hall.db}. */
    public DeviceStore(Database database) {
        this.database = database;
    }

    /** The device whose certificate has this key. Read on every request: this row is the authority. */
    public Optional<Device> byKey(String keyDigest) {
        return database.read("find a device", handle -> handle.createQuery(COLUMNS + "WHERE key_digest=?")
                .bind(0, keyDigest).map((rs, _) -> device(rs)).findOne());
    }

    /** A device by its id. */
    public Optional<Device> byId(String id) {
        return database.read("find a device", handle -> find(handle, id));
    }

    private static Optional<Device> find(Handle handle, String id) {
        return handle.createQuery(COLUMNS + "WHERE id=?").bind(0, id).map((rs, _) -> device(rs)).findOne();
    }

    /** All devices, oldest first; an invitation that nobody followed is forgotten when its code has died. */
    public List<Device> all(Instant now) {
        return database.read("list the devices", handle -> handle.createQuery(COLUMNS + """
                WHERE state<>'CODE_ISSUED' OR EXISTS (SELECT 1 FROM enrolment_code c
                  WHERE c.device=device.id AND c.used_at IS NULL AND c.expires > ?)
                ORDER BY invited_at, id""").bind(0, now.getEpochSecond()).map((rs, _) -> device(rs)).list());
    }

    /**
     * Numbers of the working devices that hold a place in the feed, as they reported.
     *
     * @param epoch number of the feed's epoch
     * @param seq the place
     */
    public Set<String> holding(int epoch, long seq) {
        return database.read("list who holds a place", handle -> handle.createQuery("""
                SELECT no FROM device WHERE state='ACTIVE' AND no IS NOT NULL AND epoch_no=? AND seq>=?""")
                .bind(0, epoch).bind(1, seq).map((rs, _) -> digits(rs.getInt(1))).set());
    }

    /** How many devices work. */
    public int active() {
        return database.read("count the devices", handle -> handle
                .createQuery("SELECT count(*) FROM device WHERE state='ACTIVE'").mapTo(int.class).one());
    }

    /** Keeps what a device reports of itself. */
    public void seen(String id, HelloRequest hello, Instant at) {
        database.run("keep a report", handle -> handle.execute("""
                UPDATE device SET last_seen=?, boot_id=?, app_version=?, epoch_no=?, seq=?, shows=? WHERE id=?""",
                at.getEpochSecond(), hello.bootId(), hello.appVersion(), hello.epoch(), hello.seq(), hello.state(),
                id));
    }

    /** Keeps what a device holds between its reports. */
    void holds(String id, int epoch, long seq, Instant at) {
        database.run("keep a place", handle -> handle.execute(
                "UPDATE device SET last_seen=?, epoch_no=?, seq=? WHERE id=?", at.getEpochSecond(), epoch, seq, id));
    }

    /**
     * Shuts a device out for good, with its unused code.
     *
     * @return whether there is such a device and it was not shut out before
     */
    public boolean revoke(String id, String by, String reason, Instant at) {
        return database.write("revoke a device", handle -> {
            int changed = handle.execute("UPDATE device SET state='REVOKED' WHERE id=? AND state<>'REVOKED'", id);
            if (changed == 0) return false;
            handle.execute("UPDATE enrolment_code SET expires=0 WHERE device=? AND used_at IS NULL", id);
            event(handle, at, id, "revoked", by, reason);
            AuditStore.append(handle, at, new Entry(COMMAND, Act.DEVICE_REVOKED, id, ""));
            return true;
        });
    }

    static void event(Handle handle, Instant at, String device, String act, String actor, String detail) {
        handle.execute("INSERT INTO event(at, device, act, actor, detail) VALUES (?,?,?,?,?)", at.getEpochSecond(),
                device, act, actor, detail);
    }

    private static Device device(ResultSet rs) throws SQLException {
        int no = rs.getInt(2);
        String digits = rs.wasNull() ? "" : digits(no);
        String shows = rs.getString(8);
        return new Device(rs.getString(1), digits, rs.getString(3), rs.getString(4),
                DeviceState.valueOf(rs.getString(5)), moment(rs, 6), rs.getLong(7), shows == null ? "" : shows,
                moment(rs, 9), rs.getInt(10), rs.getString(11));
    }

    private static Optional<Instant> moment(ResultSet rs, int column) throws SQLException {
        long seconds = rs.getLong(column);
        return rs.wasNull() ? Optional.empty() : Optional.of(Instant.ofEpochSecond(seconds));
    }

    static String digits(int no) {
        return "%03d".formatted(no);
    }
}
