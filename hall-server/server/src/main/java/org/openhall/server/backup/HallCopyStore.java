package org.openhall.server.backup;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.jdbi.v3.core.Handle;

import org.openhall.content.database.Database;
import org.openhall.server.audit.Act;
import org.openhall.server.audit.AuditStore;
import org.openhall.server.audit.Entry;

/** Looks into a copy of {@code hall.db} as a whole, and makes one that was brought back ready to run. */
final class HallCopyStore {

    private final Database database;

    HallCopyStore(Database database) {
        this.database = database;
    }

    Counts counts() {
        return database.read("count what is in a copy", handle -> {
            Map<String, Object> place = handle.createQuery("SELECT epoch_no, seq FROM feed_place").mapToMap().one();
            List<Map<String, Object>> last = handle.createQuery(
                    "SELECT seq, hash FROM audit ORDER BY seq DESC LIMIT 1").mapToMap().list();
            return new Counts(((Number) place.get("epoch_no")).intValue(), ((Number) place.get("seq")).longValue(),
                    count(handle, "feed WHERE superseded IS NULL AND payload IS NOT NULL"), count(handle, "draft"),
                    count(handle, "account"), count(handle, "device"),
                    last.isEmpty() ? 0 : ((Number) last.getFirst().get("seq")).longValue(),
                    last.isEmpty() ? "" : (String) last.getFirst().get("hash"));
        });
    }

    private static long count(Handle handle, String from) {
        return handle.createQuery("SELECT count(*) FROM " + from).mapTo(long.class).one();
    }

    /** Whether SQLite finds nothing wrong in the whole file. Reads all of it. */
    boolean whole() {
        return database.read("check a copy", handle -> handle.createQuery("PRAGMA integrity_check(1)")
                .mapTo(String.class).list()).equals(List.of("ok"));
    }

    /**
     * Ends what must not live on in a hall that was brought back: sessions and one-time links that may have been ended since,
     * and files handed in whose bytes are in no backup.
     */
    void wake(Instant now, Entry entry) {
        database.run("wake a hall", handle -> {
            handle.execute("DELETE FROM session");
            handle.execute("DELETE FROM setup_link");
            handle.execute("DELETE FROM enrolment_code");
            handle.execute("UPDATE batch SET state='DROPPED', summary='从备份恢复时没有这些文件，请重新交一次' WHERE state='OPEN'");
            AuditStore.append(handle, now, entry);
        });
    }

    /** What is written down of it. */
    static Entry restored(int epoch, Manifest manifest) {
        return new Entry("hall restore", Act.RESTORED, "epoch " + epoch, "backup of " + manifest.taken() + " with "
                + manifest.counts().audit() + " rows");
    }
}
