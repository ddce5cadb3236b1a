package org.openhall.content.rows;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.openhall.contract.feed.Row;

/**
 * Applying changed rows with the root checked, against a bare SQLite insert of the same rows under the same pragmas:
 * one table, one key, one prepared statement, one transaction. The index is not counted.
 */
public final class ApplyBench {

    private static final int ROWS = 10_000;
    private static final int ROUNDS = 9;

    private ApplyBench() {}

    /** Prints a table of medians in milliseconds of processor time and their ratio. */
    public static void main(String[] args) throws Exception {
        double[] ours = new double[ROUNDS];
        double[] bare = new double[ROUNDS];
        double[] oursAgain = new double[ROUNDS];
        double[] bareAgain = new double[ROUNDS];
        for (int round = -2; round < ROUNDS; round++) {
            int at = Math.max(round, 0);
            TestingFeed feed = new TestingFeed();
            List<Row> first = rows(feed);
            SignedHead firstHead = feed.head();
            List<Row> again = rows(feed);
            SignedHead againHead = feed.head();
            Path folder = Files.createTempDirectory("apply-bench");
            try (Connection peer = peer(folder.resolve("bare.db"));
                    ContentStore store = ContentStore.open(folder.resolve("content.db"), what -> {})) {
                bare[at] = millis(() -> insert(peer, first));
                ours[at] = millis(() -> store.apply(first, HeadSource.received(firstHead)));
                bareAgain[at] = millis(() -> insert(peer, again));
                oursAgain[at] = millis(() -> store.apply(again, HeadSource.received(againHead)));
            }
            clear(folder);
        }
        System.out.println("BENCH apply " + ROWS + " rows, root checked; peer: bare insert, SQLite "
                + org.sqlite.SQLiteJDBCLoader.getVersion() + ", WAL, synchronous=NORMAL; processor time");
        print("new rows", ours, bare);
        print("changed rows", oursAgain, bareAgain);
    }

    private static void print(String what, double[] ours, double[] bare) {
        System.out.printf("BENCH %-14s ours %6.1f ms  bare %6.1f ms  ratio %.2f (target 2.00; fastest of each %.2f)%n",
                what, median(ours), median(bare), median(ours) / median(bare), min(ours) / min(bare));
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    private static double min(double[] values) {
        return Arrays.stream(values).min().orElseThrow();
    }

    private static List<Row> rows(TestingFeed feed) {
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < ROWS; i++) {
            rows.add(feed.put("kbs-" + (i * 7919L % ROWS), "{\"imprint\":{\"title\":\"公开事项 " + i
                    + "\"},\"content\":\"" + "机构职能、负责人姓名、办公地址、办公时间、联系方式；".repeat(8) + i + "\"}"));
        }
        return rows;
    }

    private static Connection peer(Path file) throws SQLException {
        Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        try (Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA busy_timeout=5000");
            statement.execute("PRAGMA journal_mode=WAL");
            statement.execute("PRAGMA synchronous=NORMAL");
            statement.execute("PRAGMA foreign_keys=ON");
            statement.execute("PRAGMA trusted_schema=OFF");
            statement.execute("PRAGMA cell_size_check=ON");
            statement.execute("""
                    CREATE TABLE row(kind TEXT NOT NULL, id TEXT NOT NULL, version INTEGER NOT NULL,
                      seq INTEGER NOT NULL, payload TEXT NOT NULL, PRIMARY KEY(kind, id)) STRICT""");
        }
        connection.setAutoCommit(false);
        return connection;
    }

    private static void insert(Connection peer, List<Row> rows) {
        try (PreparedStatement statement = peer.prepareStatement("""
                INSERT INTO row(kind, id, version, seq, payload) VALUES (?,?,?,?,?)
                ON CONFLICT(kind, id) DO UPDATE SET version=excluded.version, seq=excluded.seq,
                  payload=excluded.payload""")) {
            for (Row row : rows) {
                statement.setString(1, row.kind());
                statement.setString(2, row.id());
                statement.setLong(3, row.version());
                statement.setLong(4, row.seq());
                statement.setString(5, row.payload().orElseThrow());
                statement.executeUpdate();
            }
            peer.commit();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static double millis(Runnable work) {
        ThreadMXBean clock = ManagementFactory.getThreadMXBean(); // processor time: other programs do not count
        long from = clock.getCurrentThreadCpuTime();
        work.run();
        return (clock.getCurrentThreadCpuTime() - from) / 1e6;
    }

    private static void clear(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            for (Path file : files.toList())
                Files.delete(file);
        }
        Files.delete(folder);
    }
}
