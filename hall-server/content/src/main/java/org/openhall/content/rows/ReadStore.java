package org.openhall.content.rows;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.openhall.content.database.Database;
import org.openhall.contract.digest.Digest;
import org.openhall.contract.feed.Row;
import org.openhall.contract.feed.RowKey;
import org.openhall.contract.feed.StateRoot;

/** Reads rows inside a running scope, hashing each payload again; tells of each one that no longer matches. */
final class ReadStore {

    private static final String LIVE = """
            SELECT kind, id, version, seq, hash, words, bucket FROM row LEFT JOIN payload ON payload.no = row.payload
            """;

    private final Connection connection;
    private final DamageListener listener;

    ReadStore(Connection connection, DamageListener listener) {
        this.connection = connection;
        this.listener = listener;
    }

    Optional<Row> row(RowKey key) {
        List<Row> found = new ArrayList<>(1);
        each(LIVE + "WHERE bucket=? AND kind=? AND id=?", found::add, StateRoot.bucketOf(key.id()), key.kind(),
                key.id());
        return found.stream().findFirst();
    }

    void all(Consumer<Row> consumer) {
        each(LIVE, consumer);
    }

    List<Row> bucket(int no) {
        List<Row> rows = new ArrayList<>();
        each(LIVE + "WHERE bucket=?", rows::add, no);
        return rows;
    }

    List<Row> since(long seq, int limit) {
        List<Row> rows = new ArrayList<>();
        each("""
                SELECT kind, id, version, seq, hash, words, bucket FROM (
                  SELECT kind, id, version, seq, hash, payload, bucket FROM row WHERE seq > ?
                  UNION ALL SELECT kind, id, version, seq, '', NULL, NULL FROM gone WHERE seq > ?
                  ORDER BY seq LIMIT ?) AS latest LEFT JOIN payload ON payload.no = latest.payload
                ORDER BY seq""", rows::add, seq, seq, limit);
        return rows;
    }

    private void each(String sql, Consumer<Row> consumer, Object... values) {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++)
                statement.setObject(i + 1, values[i]);
            try (ResultSet rs = statement.executeQuery()) {
                while (rs.next())
                    verified(rs).ifPresent(consumer);
            }
        } catch (SQLException e) {
            throw Database.failure("read rows", e);
        }
    }

    private Optional<Row> verified(ResultSet rs) throws SQLException {
        byte[] words = rs.getBytes(6);
        int bucket = rs.getInt(7);
        boolean gone = words == null && rs.wasNull();
        try {
            Row row = new Row(rs.getString(1), rs.getString(2), rs.getLong(3), rs.getLong(4),
                    Optional.ofNullable(words).map(bytes -> new String(bytes, StandardCharsets.UTF_8)));
            String hash = words == null ? "" : Digest.hex(words);
            if (hash.equals(rs.getString(5)) && (gone || bucket == StateRoot.bucketOf(row.id())))
                return Optional.of(row);
        } catch (IllegalArgumentException e) {
            listener.damaged("a row's key: " + e.getMessage());
            return Optional.empty();
        }
        listener.damaged("a row does not match its hash");
        return Optional.empty();
    }
}
