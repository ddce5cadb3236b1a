package org.openhall.server.batches;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.jdbi.v3.core.Handle;

import org.openhall.content.database.Database;
import org.openhall.contract.feed.RowKey;
import org.openhall.contract.json.Json;
import org.openhall.server.audit.Act;
import org.openhall.server.audit.AuditStore;
import org.openhall.server.audit.Entry;
import org.openhall.server.publishing.DraftStore;

/** Files handed in, and what columns mean by source, in {@code hall.db}. Thread-safe. */
final class BatchStore {

    private final Database database;

    BatchStore(Database database) {
        this.database = database;
    }

    void add(Batch batch) {
        database.run("keep a batch", handle -> {
            handle.execute("INSERT INTO batch VALUES (?,?,?,?,?,?,?,?)", batch.id(), batch.at().getEpochSecond(),
                    batch.account(), batch.person(), Json.write(batch.told()), Json.write(batch.files()),
                    batch.state().name(), batch.summary());
            AuditStore.append(handle, batch.at(), new Entry(batch.account(), Act.FILES_TAKEN, batch.id(),
                    Integer.toString(batch.files().size())));
        });
    }

    Optional<Batch> find(String id) {
        return database.read("find a batch", handle -> handle.createQuery("SELECT * FROM batch WHERE id=?").bind(0, id)
                .map((rs, _) -> batch(rs)).findOne());
    }

    /** The newest first. */
    List<Batch> newest(int most) {
        return database.read("list batches", handle -> handle
                .createQuery("SELECT * FROM batch WHERE state <> 'DROPPED' ORDER BY at DESC, id LIMIT ?").bind(0, most)
                .map((rs, _) -> batch(rs)).list());
    }

    /** Whatever has ended; open ones of before that time end with that. */
    Set<String> over(Instant before) {
        return database.write("end old batches", handle -> {
            handle.execute("UPDATE batch SET state='DROPPED' WHERE state='OPEN' AND at < ?", before.getEpochSecond());
            return handle.createQuery("SELECT id FROM batch WHERE state <> 'OPEN'").mapTo(String.class).set();
        });
    }

    void tell(String id, Told told) {
        database.run("note what was said of a batch", handle -> still(handle.execute(
                "UPDATE batch SET told=? WHERE id=? AND state='OPEN'", Json.write(told), id)));
    }

    void dropped(String id, String account, Instant at) {
        database.run("drop a batch", handle -> {
            end(handle, id, Batch.State.DROPPED, "");
            AuditStore.append(handle, at, new Entry(account, Act.FILES_DROPPED, id, ""));
        });
    }

    /**
     * Notes which records it left drafts of, and what its columns meant, in the transaction that keeps them: of two who press
     * at once, one keeps everything and the other nothing.
     */
    static DraftStore.Also kept(Batch batch, Set<RowKey> records, String account, Instant at) {
        return handle -> {
            end(handle, batch.id(), Batch.State.KEPT, "留下 " + records.size() + " 份草稿");
            records.forEach(key -> handle.execute("INSERT OR IGNORE INTO batch_record VALUES (?,?,?)", batch.id(),
                    key.kind(), key.id()));
            AuditStore.append(handle, at, new Entry(account, Act.IMPORTED, batch.id(), Integer.toString(records
                    .size())));
            batch.told().columns().forEach((words, field) -> handle.execute(
                    "INSERT OR REPLACE INTO heading VALUES (?,?,?)", batch.told().source(), words, field));
        };
    }

    private static void end(Handle handle, String id, Batch.State state, String summary) {
        still(handle.execute("UPDATE batch SET state=?, summary=? WHERE id=? AND state='OPEN'", state.name(), summary,
                id));
    }

    private static void still(int changed) {
        if (changed == 0) throw new BatchOverException();
    }

    /** What columns mean in files of that source. */
    Map<String, String> headings(String source) {
        return database.read("list headings", handle -> handle
                .createQuery("SELECT words, field FROM heading WHERE source=?").bind(0, source)
                .map((rs, _) -> Map.entry(rs.getString(1), rs.getString(2))).stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    private static Batch batch(ResultSet rs) throws SQLException {
        return new Batch(rs.getString("id"), Instant.ofEpochSecond(rs.getLong("at")), rs.getString("account"),
                rs.getString("person"), Json.read(rs.getString("told"), Told.class),
                List.of(Json.read(rs.getString("files"), String[].class)),
                Batch.State.valueOf(rs.getString("state")), rs.getString("summary"));
    }
}
