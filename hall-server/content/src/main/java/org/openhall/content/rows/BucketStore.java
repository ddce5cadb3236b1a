package org.openhall.content.rows;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;

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

    /** Recomputes and writes some buckets from their rows; SQLite joins the lines, which halves the time. */
    Buckets recompute(BitSet touched) throws SQLException {
        try (PreparedStatement lines = connection.prepareStatement("""
                SELECT count(*), coalesce(group_concat(line, ''), '') FROM (
                  SELECT kind || char(9) || id || char(9) || version || char(9) || hash || char(10) AS line
                  FROM row WHERE bucket=? ORDER BY kind, id)""");
                PreparedStatement save = connection.prepareStatement(
                        "INSERT OR REPLACE INTO bucket(no, hash, live) VALUES (?,?,?)")) {
            for (int no = touched.nextSetBit(0); no >= 0; no = touched.nextSetBit(no + 1)) {
                lines.setInt(1, no);
                try (ResultSet rs = lines.executeQuery()) {
                    rs.next();
                    save.setInt(1, no);
                    save.setString(2, StateRoot.bucket(rs.getString(2)));
                    save.setLong(3, rs.getLong(1));
                }
                save.executeUpdate();
            }
        }
        return held();
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
