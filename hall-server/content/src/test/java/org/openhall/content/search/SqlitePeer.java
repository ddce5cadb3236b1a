package org.openhall.content.search;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

import org.openhall.content.search.words.Fold;

/** SQLite: FTS5 with trigrams, and LIKE where a word is shorter; or FTS5 over characters and pairs made by the program. */
final class SqlitePeer implements Peer {

    private static final String RANK = " AND rank MATCH 'bm25(10.0,6.0,1.0)' ORDER BY rank LIMIT 20";
    private static final String LIKE = "(title LIKE ? OR keywords LIKE ? OR body LIKE ?)";

    private final Path file;
    private final boolean pairs;
    private Connection connection;

    SqlitePeer(Path file, boolean pairs) {
        this.file = file;
        this.pairs = pairs;
    }

    @Override
    public String name() {
        return pairs ? "SQLite FTS5, characters + pairs" : "SQLite FTS5 trigram + LIKE";
    }

    @Override
    public void build(List<Text> texts) throws SQLException {
        connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        try (Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA journal_mode=WAL");
            statement.execute("PRAGMA synchronous=NORMAL");
            statement.execute("PRAGMA cache_size=-32768");
            statement.execute("CREATE TABLE item(id INTEGER PRIMARY KEY, title TEXT, keywords TEXT, body TEXT)");
            statement.execute("CREATE VIRTUAL TABLE found USING fts5(title, keywords, body, content='', "
                    + (pairs
                            ? "contentless_delete=1, tokenize='unicode61 remove_diacritics 0')"
                            : "tokenize='trigram')"));
        }
        connection.setAutoCommit(false);
        try (PreparedStatement item = connection.prepareStatement("INSERT INTO item VALUES (?,?,?,?)");
                PreparedStatement found = connection
                        .prepareStatement("INSERT INTO found(rowid, title, keywords, body) VALUES (?,?,?,?)")) {
            for (int i = 0; i < texts.size(); i++) {
                Text text = texts.get(i);
                insert(item, i, text.title(), text.keywords(), text.body());
                insert(found, i, token(text.title()), token(text.keywords()), token(text.body()));
            }
        }
        connection.commit();
        connection.setAutoCommit(true);
        try (Statement statement = connection.createStatement()) {
            statement.execute("INSERT INTO found(found) VALUES ('optimize')");
            statement.execute("PRAGMA wal_checkpoint(TRUNCATE)");
        }
    }

    private static void insert(PreparedStatement into, int id, String... cells) throws SQLException {
        into.setInt(1, id + 1);
        for (int i = 0; i < cells.length; i++)
            into.setString(i + 2, cells[i]);
        into.executeUpdate();
    }

    private String token(String text) {
        return pairs ? String.join(" ", tokens(text, true)) : text;
    }

    private static List<String> tokens(String text, boolean single) {
        List<String> tokens = new ArrayList<>();
        for (int i = 0; i < text.length(); i++) {
            if (!Fold.isWord(text.charAt(i))) continue;
            if (single) tokens.add(text.substring(i, i + 1));
            if (i + 1 < text.length() && Fold.isWord(text.charAt(i + 1))) tokens.add(text.substring(i, i + 2));
        }
        return tokens;
    }

    @Override
    public long bytes() throws IOException {
        return Files.size(file);
    }

    @Override
    public int topTwenty(String query) throws SQLException {
        return run(query, "SELECT i.id, i.title FROM (SELECT rowid AS id, rank FROM found WHERE found MATCH ?" + RANK
                + ") f JOIN item i ON i.id = f.id ORDER BY f.rank", "SELECT id, title FROM item WHERE ",
                " ORDER BY title LIKE ? DESC, length(title) LIMIT 20");
    }

    @Override
    public int count(String query) throws SQLException {
        return run(query, "SELECT rowid FROM found WHERE found MATCH ?", "SELECT id FROM item WHERE ", "");
    }

    private int run(String query, String matching, String liking, String tail) throws SQLException {
        List<String> words = List.of(query.split(" ", -1));
        boolean like = !pairs && words.stream().anyMatch(word -> word.length() < 3);
        String sql = like ? liking + String.join(" AND ", words.stream().map(w -> LIKE).toList()) + tail : matching;
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            if (like) {
                int at = 1;
                for (String word : words)
                    for (int i = 0; i < 3; i++)
                        statement.setString(at++, "%" + word + "%");
            } else {
                statement.setString(1, String.join(" AND ", words.stream().map(this::phrase).toList()));
            }
            return rows(statement);
        }
    }

    private String phrase(String word) {
        if (!pairs) return '"' + word + '"';
        List<String> tokens = word.length() == 1 ? List.of(word) : tokens(word, false);
        return String.join(" AND ", tokens.stream().map(token -> '"' + token + '"').toList());
    }

    private static int rows(PreparedStatement statement) throws SQLException {
        int rows = 0;
        try (ResultSet found = statement.executeQuery()) {
            while (found.next())
                rows++;
        }
        return rows;
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
