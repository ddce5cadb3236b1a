package org.openhall.content.rows;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

import org.openhall.content.database.Database;
import org.openhall.contract.feed.Row;
import org.openhall.contract.feed.RowKey;
import org.openhall.contract.feed.StateRoot;

/**
 * Writes rows inside a running transaction and remembers what it touched. Goes to the driver itself: this is the one
 * loop of the house where the mapping layer would cost more than the work.
 */
final class RowWriteStore implements AutoCloseable {

    private final PreparedStatement find;
    private final PreparedStatement insertPayload;
    private final PreparedStatement updatePayload;
    private final PreparedStatement deletePayload;
    private final PreparedStatement insertRow;
    private final PreparedStatement updateRow;
    private final PreparedStatement deleteRow;
    private final PreparedStatement bury;
    private final PreparedStatement revive;
    private final BitSet touched = new BitSet(StateRoot.BUCKETS);
    private final List<RowKey> changed = new ArrayList<>();
    private final List<RowKey> removed = new ArrayList<>();
    private final boolean anyGone;
    private long nextPayload;

    RowWriteStore(Connection connection) throws SQLException {
        find = connection.prepareStatement("SELECT payload, version, hash FROM row WHERE bucket=? AND kind=? AND id=?");
        insertPayload = connection.prepareStatement("INSERT INTO payload(no, words) VALUES (?,?)");
        updatePayload = connection.prepareStatement("UPDATE payload SET words=? WHERE no=?");
        deletePayload = connection.prepareStatement("DELETE FROM payload WHERE no=?");
        insertRow = connection.prepareStatement(
                "INSERT INTO row(bucket, kind, id, version, hash, seq, payload) VALUES (?,?,?,?,?,?,?)");
        updateRow = connection.prepareStatement(
                "UPDATE row SET version=?, hash=?, seq=? WHERE bucket=? AND kind=? AND id=?");
        deleteRow = connection.prepareStatement("DELETE FROM row WHERE bucket=? AND kind=? AND id=?");
        bury = connection.prepareStatement("INSERT OR REPLACE INTO gone(kind, id, version, seq) VALUES (?,?,?,?)");
        revive = connection.prepareStatement("DELETE FROM gone WHERE kind=? AND id=?");
        nextPayload = number(connection, "SELECT coalesce(max(no), 0) + 1 FROM payload");
        anyGone = number(connection, "SELECT count(*) FROM (SELECT 1 FROM gone LIMIT 1)") > 0;
    }

    void write(Row row) throws SQLException {
        int bucket = StateRoot.bucketOf(row.id());
        place(find, 1, bucket, row);
        try (ResultSet held = find.executeQuery()) {
            boolean any = held.next();
            if (row.live()) {
                if (any) update(bucket, row, held.getLong(1));
                else
                    insert(bucket, row);
            } else if (any) delete(bucket, row, held.getLong(1));
        }
    }

    private void insert(int bucket, Row row) throws SQLException {
        long payload = nextPayload++;
        insertPayload.setLong(1, payload);
        insertPayload.setString(2, row.payload().orElseThrow());
        insertPayload.executeUpdate();
        place(insertRow, 1, bucket, row);
        insertRow.setLong(4, row.version());
        insertRow.setString(5, row.hash());
        insertRow.setLong(6, row.seq());
        insertRow.setLong(7, payload);
        insertRow.executeUpdate();
        if (anyGone) {
            revive.setString(1, row.kind());
            revive.setString(2, row.id());
            revive.executeUpdate();
        }
        note(changed, bucket, row);
    }

    private void update(int bucket, Row row, long payload) throws SQLException {
        updatePayload.setString(1, row.payload().orElseThrow());
        updatePayload.setLong(2, payload);
        if (updatePayload.executeUpdate() == 0) throw new SQLException("a row without its payload");
        updateRow.setLong(1, row.version());
        updateRow.setString(2, row.hash());
        updateRow.setLong(3, row.seq());
        place(updateRow, 4, bucket, row);
        updateRow.executeUpdate();
        note(changed, bucket, row);
    }

    private void delete(int bucket, Row row, long payload) throws SQLException {
        deletePayload.setLong(1, payload);
        deletePayload.executeUpdate();
        place(deleteRow, 1, bucket, row);
        deleteRow.executeUpdate();
        bury(row.key(), row.version(), row.seq());
        note(removed, bucket, row);
    }

    /** Remembers that an entity is gone. */
    void bury(RowKey key, long version, long seq) throws SQLException {
        bury.setString(1, key.kind());
        bury.setString(2, key.id());
        bury.setLong(3, version);
        bury.setLong(4, seq);
        bury.executeUpdate();
    }

    private void note(List<RowKey> keys, int bucket, Row row) {
        touched.set(bucket);
        keys.add(row.key());
    }

    private static void place(PreparedStatement statement, int from, int bucket, Row row) throws SQLException {
        statement.setInt(from, bucket);
        statement.setString(from + 1, row.kind());
        statement.setString(from + 2, row.id());
    }

    private static long number(Connection connection, String sql) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql); ResultSet rs = statement.executeQuery()) {
            rs.next();
            return rs.getLong(1);
        }
    }

    BitSet touched() {
        return touched;
    }

    List<RowKey> changed() {
        return changed;
    }

    List<RowKey> removed() {
        return removed;
    }

    @Override
    public void close() {
        for (PreparedStatement statement : List.of(find, insertPayload, updatePayload, deletePayload, insertRow,
                updateRow, deleteRow, bury, revive)) {
            try {
                statement.close();
            } catch (SQLException e) {
                throw Database.failure("close a statement", e);
            }
        }
    }
}
