package org.openhall.content.rows;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;

import org.openhall.contract.feed.RowKey;
import org.openhall.contract.feed.StateRoot;

/** The 256 bucket hashes: reads them, and recomputes those that a change touched. Works inside a running transaction. */
final class BucketStore {

    private static final String EMPTY = StateRoot.bucket(List.of());

    private final Connection connection;

    BucketStore(Connection connection) {
        this.connection = connection;
    }

    /** Hash and size of every bucket as they were last written. */
    Buckets held() throws SQLException {
        List<String> hashes = new ArrayList<>(Collections.nCopies(StateRoot.BUCKETS, EMPTY));
        long rows = 0;
        try (PreparedStatement statement = connection.prepareStatement("SELECT no, hash, live FROM bucket");
                ResultSet rs = statement.executeQuery()) {
            while (rs.next()) {
                hashes.set(rs.getInt(1), rs.getString(2));
                rows += rs.getLong(3);
            }
        }
        return new Buckets(hashes, rows);
    }

    /** Recomputes and writes some buckets from their rows. */
    Buckets recompute(BitSet touched) throws SQLException {
        try (PreparedStatement leaves = connection.prepareStatement(
                "SELECT kind, id, version, hash FROM row WHERE bucket=?");
                PreparedStatement save = connection.prepareStatement(
                        "INSERT OR REPLACE INTO bucket(no, hash, live) VALUES (?,?,?)")) {
            for (int no = touched.nextSetBit(0); no >= 0; no = touched.nextSetBit(no + 1)) {
                List<StateRoot.Leaf> found = leaves(leaves, no);
                save.setInt(1, no);
                save.setString(2, StateRoot.bucket(found));
                save.setLong(3, found.size());
                save.executeUpdate();
            }
        }
        return held();
    }

    private static List<StateRoot.Leaf> leaves(PreparedStatement statement, int no) throws SQLException {
        List<StateRoot.Leaf> leaves = new ArrayList<>();
        statement.setInt(1, no);
        try (ResultSet rs = statement.executeQuery()) {
            while (rs.next()) {
                leaves.add(new StateRoot.Leaf(new RowKey(rs.getString(1), rs.getString(2)), rs.getLong(3),
                        rs.getString(4)));
            }
        }
        return leaves;
    }

    /**
     * All buckets at one moment.
     *
     * @param hashes 256 of them
     * @param rows live rows in all of them
     */
    record Buckets(List<String> hashes, long rows) {
        String root() {
            return StateRoot.root(hashes);
        }
    }
}
