package org.openhall.content.rows;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.OptionalLong;

import org.openhall.content.database.Database;
import org.openhall.contract.digest.Digest;
import org.openhall.contract.feed.Row;
import org.openhall.contract.feed.RowKey;
import org.openhall.contract.feed.StateRoot;

/**
 * Writes rows inside a running transaction and remembers what it touched. Goes to the driver itself: this is the one
 * loop of the house where the mapping layer would cost more than the work.
 */
final class RowWriteStore implements AutoCloseable {

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
        insertPayload = connection.prepareStatement("INSERT INTO payload(no, words) VALUES (?,?)");
        updatePayload = connection.prepareStatement("UPDATE payload SET words=? WHERE no=?");
        deletePayload = connection.prepareStatement("DELETE FROM payload WHERE no=?");
        insertRow = connection.prepareStatement("""
                INSERT INTO row(bucket, kind, id, version, hash, seq, payload) VALUES (?,?,?,?,?,?,?)
                ON CONFLICT DO NOTHING""");
        updateRow = connection.prepareStatement("""
                UPDATE row SET version=?, hash=?, seq=? WHERE bucket=? AND kind=? AND id=? RETURNING payload""");
        deleteRow = connection.prepareStatement(
                "DELETE FROM row WHERE bucket=? AND kind=? AND id=? RETURNING payload");
        bury = connection.prepareStatement("INSERT OR REPLACE INTO gone(kind, id, version, seq) VALUES (?,?,?,?)");
        revive = connection.prepareStatement("DELETE FROM gone WHERE kind=? AND id=?");
        nextPayload = number(connection, "SELECT coalesce(max(no), 0) + 1 FROM payload");
        anyGone = number(connection, "SELECT count(*) FROM (SELECT 1 FROM gone LIMIT 1)") > 0;
    }

    /** Writes rows of rising seq in the order of the file, so that neighbours are written together. */
    void write(List<Row> rows) throws SQLException {
        List<Placed> placed = new ArrayList<>(rows.size());
        for (Row row : rows)
            placed.add(new Placed(StateRoot.bucketOf(row.id()), row));
        Collections.sort(placed);
        for (Placed one : placed) {
            boolean done = one.row.live() ? put(one.bucket, one.row) : delete(one.bucket, one.row);
            if (done) touched.set(one.bucket);
        }
    }

    private boolean put(int bucket, Row row) throws SQLException {
        byte[] words = row.payload().orElseThrow().getBytes(StandardCharsets.UTF_8);
        String hash = Digest.hex(words);
        place(insertRow, 1, bucket, row);
        insertRow.setLong(4, row.version());
        insertRow.setString(5, hash);
        insertRow.setLong(6, row.seq());
        insertRow.setLong(7, nextPayload);
        if (insertRow.executeUpdate() == 1) insert(row, words);
        else
            update(bucket, row, words, hash);
        return changed.add(row.key());
    }

    private void insert(Row row, byte[] words) throws SQLException {
        insertPayload.setLong(1, nextPayload++);
        insertPayload.setBytes(2, words);
        insertPayload.executeUpdate();
        if (anyGone) {
            revive.setString(1, row.kind());
            revive.setString(2, row.id());
            revive.executeUpdate();
        }
    }

    private void update(int bucket, Row row, byte[] words, String hash) throws SQLException {
        updateRow.setLong(1, row.version());
        updateRow.setString(2, hash);
        updateRow.setLong(3, row.seq());
        place(updateRow, 4, bucket, row);
        updatePayload.setBytes(1, words);
        updatePayload.setLong(2, payloadOf(updateRow).orElseThrow());
        if (updatePayload.executeUpdate() == 0) throw new SQLException("a row without its payload");
    }

    private boolean delete(int bucket, Row row) throws SQLException {
        place(deleteRow, 1, bucket, row);
        OptionalLong payload = payloadOf(deleteRow);
        if (payload.isEmpty()) return false;
        deletePayload.setLong(1, payload.getAsLong());
        deletePayload.executeUpdate();
        bury(row.key(), row.version(), row.seq());
        return removed.add(row.key());
    }

    private static OptionalLong payloadOf(PreparedStatement statement) throws SQLException {
        try (ResultSet rs = statement.executeQuery()) {
            return rs.next() ? OptionalLong.of(rs.getLong(1)) : OptionalLong.empty();
        }
    }

    /** Remembers that an entity is gone. */
    void bury(RowKey key, long version, long seq) throws SQLException {
        bury.setString(1, key.kind());
        bury.setString(2, key.id());
        bury.setLong(3, version);
        bury.setLong(4, seq);
        bury.executeUpdate();
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
        for (PreparedStatement statement : List.of(insertPayload, updatePayload, deletePayload, insertRow,
                updateRow, deleteRow, bury, revive)) {
            try {
                statement.close();
            } catch (SQLException e) {
                throw Database.failure("close a statement", e);
            }
        }
    }

    private record Placed(int bucket, Row row) implements Comparable<Placed> {
        @Override
        public int compareTo(Placed other) {
            if (bucket != other.bucket) return Integer.compare(bucket, other.bucket);
            int byKind = row.kind().compareTo(other.row.kind());
            if (byKind != 0) return byKind;
            int byId = row.id().compareTo(other.row.id());
            return byId != 0 ? byId : Long.compare(row.seq(), other.row.seq());
        }
    }
}
