package org.openhall.server.staffcalls;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.jdbi.v3.core.Handle;

import org.openhall.content.database.Database;
import org.openhall.contract.staffcall.StaffCallState;
import org.openhall.server.audit.Act;
import org.openhall.server.audit.AuditStore;
import org.openhall.server.audit.Entry;
import org.openhall.server.http.ErrorCode;
import org.openhall.server.http.RefusalException;

/**
 * Calls for staff in {@code hall.db}: a device has one open call at most, and what staff do with it stands in the audit, in
 * the same transaction. Thread-safe.
 */
public final class StaffCallStore {

    /** So many calls of one device within {@link #WINDOW}; a citizen needs one, a child with a game needs hundreds. */
    static final int MOST_CALLS = 10;
    /** See {@link #MOST_CALLS}. */
    static final Duration WINDOW = Duration.ofMinutes(10);
    /** A kiosk takes a call back after ten minutes; one that could not is of yesterday when staff come in. */
    private static final Duration SHOWN = Duration.ofHours(1);
    private static final Duration KEPT = Duration.ofDays(180);

    private final Database database;

    /** Works on {@code hall.db}. */
    public StaffCallStore(Database database) {
        this.database = database;
    }

    /**
     * Takes a call in, or says again where it stands when it came before. An older open call of the device is over: whoever
     * made it is not there any more, or has just called again.
     *
     * @throws RefusalException when the id is another device's, or the device calls too often
     */
    StaffCallState ask(String id, String device, String place, Instant now) {
        return database.write("take a call for staff", handle -> {
            Optional<StaffCallState> known = state(handle, id, device);
            if (known.isPresent()) return known.get();
            if (taken(handle, id)) throw new RefusalException(ErrorCode.UNKNOWN, "that call is another device's");
            if (recent(handle, device, now) >= MOST_CALLS)
                throw new RefusalException(ErrorCode.SLOW, "too many calls for staff");
            handle.execute("UPDATE staff_call SET closed_at=? WHERE device=? AND closed_at IS NULL",
                    now.getEpochSecond(), device);
            handle.execute("INSERT INTO staff_call(id, device, place, asked_at) VALUES (?,?,?,?)", id, device, place,
                    now.getEpochSecond());
            return StaffCallState.WAITING;
        });
    }

    private static boolean taken(Handle handle, String id) {
        return handle.createQuery("SELECT count(*) FROM staff_call WHERE id=?").bind(0, id).mapTo(int.class).one() > 0;
    }

    private static int recent(Handle handle, String device, Instant now) {
        return handle.createQuery("SELECT count(*) FROM staff_call WHERE device=? AND asked_at>?").bind(0, device)
                .bind(1, now.minus(WINDOW).getEpochSecond()).mapTo(int.class).one();
    }

    private static Optional<StaffCallState> state(Handle handle, String id, String device) {
        return handle.createQuery("SELECT coming_at, closed_at FROM staff_call WHERE id=? AND device=?").bind(0, id)
                .bind(1, device).map((rs, _) -> state(rs)).findOne();
    }

    private static StaffCallState state(ResultSet rs) throws SQLException {
        if (rs.getObject("closed_at") != null) return StaffCallState.CLOSED;
        return rs.getObject("coming_at") == null ? StaffCallState.WAITING : StaffCallState.COMING;
    }

    /** The citizen needs nobody any more. Nothing happens to a call that is over or unknown. */
    void withdraw(String id, String device, Instant now) {
        database.run("withdraw a call for staff", handle -> handle.execute(
                "UPDATE staff_call SET closed_at=? WHERE id=? AND device=? AND closed_at IS NULL",
                now.getEpochSecond(), id, device));
    }

    /** The open calls, longest waiting first; those that somebody is on the way to come after those that wait. */
    List<StaffCall> open(Instant now) {
        return database.read("list the calls for staff",
                handle -> handle.createQuery("""
                        SELECT c.id, d.no, d.name, c.place, c.coming_at, c.closed_at, c.asked_at, coalesce(a.person, '')
                        FROM staff_call c JOIN device d ON d.id = c.device LEFT JOIN account a ON a.id = c.coming
                        WHERE c.closed_at IS NULL AND c.asked_at>? AND d.state<>'REVOKED'
                        ORDER BY c.coming_at IS NOT NULL, c.asked_at, c.id""")
                        .bind(0, now.minus(SHOWN).getEpochSecond()).map((rs, _) -> new StaffCall(rs.getString(1),
                                "%03d".formatted(rs.getInt(2)), rs.getString(3), rs.getString(4), state(rs),
                                Instant.ofEpochSecond(rs.getLong(7)), rs.getString(8)))
                        .list());
    }

    /** How many calls nobody has answered yet. */
    int waiting(Instant now) {
        return database.read("count the calls for staff", handle -> handle.createQuery("""
                SELECT count(*) FROM staff_call c JOIN device d ON d.id = c.device
                WHERE c.closed_at IS NULL AND c.coming_at IS NULL AND c.asked_at>? AND d.state<>'REVOKED'""")
                .bind(0, now.minus(SHOWN).getEpochSecond()).mapTo(int.class).one());
    }

    /**
     * Somebody goes.
     *
     * @return the device it came from, when nobody was on the way before and the call was open
     */
    Optional<String> coming(String id, String account, Instant now) {
        return database.write("answer a call for staff", handle -> {
            int changed = handle.execute("""
                    UPDATE staff_call SET coming_at=?, coming=?
                    WHERE id=? AND coming_at IS NULL AND closed_at IS NULL""",
                    now.getEpochSecond(), account, id);
            return changed == 0 ? Optional.empty() : written(handle, id, account, Act.STAFF_CALL_ANSWERED, now);
        });
    }

    /**
     * Somebody has helped, or nobody was there.
     *
     * @return the device it came from, when the call was open
     */
    Optional<String> close(String id, String account, Instant now) {
        return database.write("close a call for staff", handle -> {
            int changed = handle.execute("UPDATE staff_call SET closed_at=?, closed=? WHERE id=? AND closed_at IS NULL",
                    now.getEpochSecond(), account, id);
            return changed == 0 ? Optional.empty() : written(handle, id, account, Act.STAFF_CALL_CLOSED, now);
        });
    }

    private static Optional<String> written(Handle handle, String id, String account, Act act, Instant now) {
        AuditStore.append(handle, now, new Entry(account, act, id, ""));
        return handle.createQuery("SELECT device FROM staff_call WHERE id=?").bind(0, id).mapTo(String.class).findOne();
    }

    /** Forgets what is half a year old. */
    public void forget(Instant now) {
        database.run("forget calls for staff", handle -> handle.execute("DELETE FROM staff_call WHERE closed_at<?",
                now.minus(KEPT).getEpochSecond()));
    }
}
