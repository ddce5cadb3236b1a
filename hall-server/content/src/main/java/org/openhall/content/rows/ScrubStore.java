package org.openhall.content.rows;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

import org.jdbi.v3.core.Handle;

import org.openhall.content.database.Database;
import org.openhall.content.database.StorageException;
import org.openhall.contract.digest.Digest;
import org.openhall.contract.feed.RowKey;
import org.openhall.contract.feed.StateRoot;

/** Reads a whole content file and hashes all of it again. */
final class ScrubStore {

    private ScrubStore() {}

    static Scrub scrub(Database database) {
        TreeSet<Integer> bad = new TreeSet<>();
        try {
            return database.read("scrub the content", handle -> Damage.guard("scrub", () -> scrub(handle, bad)));
        } catch (StorageException e) {
            return new Scrub(false, false, bad);
        }
    }

    private static Scrub scrub(Handle handle, SortedSet<Integer> bad) {
        List<String> check = handle.createQuery("PRAGMA quick_check(1)").mapTo(String.class).list();
        Optional<Position> place = PlaceStore.read(handle);
        try {
            BucketStore.Buckets held = new BucketStore(handle.getConnection()).held();
            long rows = 0;
            for (int no = 0; no < StateRoot.BUCKETS; no++) {
                rows += bucket(handle.getConnection(), no, held.hashes().get(no), bad);
            }
            boolean agrees = place.isEmpty()
                    ? held.rows() == 0
                    : place.get().root().equals(held.root()) && place.get().rows() == held.rows()
                            && (rows == held.rows() || !bad.isEmpty());
            return new Scrub(check.equals(List.of("ok")), agrees, bad);
        } catch (SQLException e) {
            throw Database.failure("scrub the content", e);
        }
    }

    private static long bucket(Connection connection, int no, String expected, SortedSet<Integer> bad)
            throws SQLException {
        List<StateRoot.Leaf> leaves = new ArrayList<>();
        boolean sound = true;
        try (PreparedStatement statement = connection.prepareStatement("""
                SELECT kind, id, version, hash, words FROM row LEFT JOIN payload ON payload.no = row.payload
                WHERE bucket=?""")) {
            statement.setInt(1, no);
            try (ResultSet rs = statement.executeQuery()) {
                while (rs.next() && sound)
                    sound = leaf(rs, leaves);
            }
        }
        if (!sound || !StateRoot.bucket(leaves).equals(expected)) bad.add(no);
        return leaves.size();
    }

    private static boolean leaf(ResultSet rs, List<StateRoot.Leaf> leaves) throws SQLException {
        byte[] words = rs.getBytes(5);
        try {
            leaves.add(new StateRoot.Leaf(new RowKey(rs.getString(1), rs.getString(2)), rs.getLong(3),
                    rs.getString(4)));
        } catch (IllegalArgumentException e) {
            return false;
        }
        return words != null && Digest.hex(words).equals(rs.getString(4));
    }
}
