package org.openhall.server.editing;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import org.jdbi.v3.core.Handle;

import org.openhall.content.database.Database;
import org.openhall.contract.content.ContentRecord;
import org.openhall.contract.content.Kind;
import org.openhall.contract.digest.Digest;
import org.openhall.contract.feed.RowKey;
import org.openhall.contract.json.Json;
import org.openhall.server.audit.AuditStore;
import org.openhall.server.audit.Entry;
import org.openhall.server.editing.Step.Act;
import org.openhall.server.editing.WorkingCopy.DraftMark;
import org.openhall.server.publishing.DraftStore;

/** Drafts as editors see them, reviews and what happened, in {@code hall.db}. Thread-safe. */
public final class EditingStore {

    /** How many steps a page lists. */
    public static final int MOST_STEPS = 100;

    private static final String NOTHING = "nothing";
    private static final long NO_DRAFT = 0;

    private final Database database;

    /** Works on {@code hall.db}. */
    public EditingStore(Database database) {
        this.database = database;
    }

    /** A record as it stands; empty where there is neither a draft nor a public version. */
    public Optional<WorkingCopy> open(RowKey key) {
        return database.read("open a record", handle -> open(handle, key));
    }

    static Optional<WorkingCopy> open(Handle handle, RowKey key) {
        Optional<Public> live = handle.createQuery("""
                SELECT version, payload FROM feed WHERE kind=? AND id=? AND superseded IS NULL""").bind(0, key.kind())
                .bind(1, key.id()).map((rs, _) -> new Public(rs.getLong(1), Optional.ofNullable(rs.getString(2))))
                .findOne();
        Optional<ContentRecord> published = live.flatMap(Public::payload).map(words -> record(key, words));
        long version = live.map(Public::version).orElse(0L);
        Optional<WorkingCopy> drafted = handle.createQuery("""
                SELECT payload, state, edit, author, reason FROM draft WHERE kind=? AND id=?""").bind(0, key.kind())
                .bind(1, key.id()).map((rs, _) -> {
                    Optional<String> words = Optional.ofNullable(rs.getString(1));
                    return new WorkingCopy(key, words.map(text -> record(key, text)), published,
                            Optional.of(new DraftMark(DraftState.valueOf(rs.getString(2)), rs.getLong(3),
                                    rs.getString(4), rs.getString(5), Digest.hex(words.orElse(NOTHING)))),
                            version);
                }).findOne();
        return drafted.or(() -> published.map(content -> new WorkingCopy(key, Optional.of(content), published,
                Optional.empty(), version)));
    }

    /** A record's words as they stand, or as they last stood when it has been taken back. */
    public Optional<ContentRecord> last(RowKey key) {
        return database.read("find a record's last words", handle -> open(handle, key).flatMap(copy -> copy.published()
                .or(copy::content)).or(() -> handle.createQuery("""
                        SELECT payload FROM version WHERE kind=? AND id=? AND payload IS NOT NULL
                        ORDER BY version DESC LIMIT 1""").bind(0, key.kind()).bind(1, key.id()).mapTo(String.class)
                        .findOne().map(words -> record(key, words))));
    }

    private record Public(long version, Optional<String> payload) {}

    private static ContentRecord record(RowKey key, String words) {
        return Json.read(words, Kind.of(key.kind()).orElseThrow().type());
    }

    /**
     * Saves words over the draft that the editor had before them.
     *
     * @param content absent: the record shall be taken back
     * @param seen the number of the draft they had; 0: there was none
     * @return the number it has now; empty when somebody else has saved meanwhile
     */
    Optional<Long> save(RowKey key, Optional<ContentRecord> content, long seen, String reason, Editor by, Instant at) {
        return database.write("save a draft", handle -> {
            Optional<WorkingCopy> now = open(handle, key);
            if (now.map(WorkingCopy::edit).orElse(0L) != seen) return Optional.empty();
            if (now.flatMap(WorkingCopy::draft).filter(mark -> mark.digest().equals(Digest.hex(content.map(Json::write)
                    .orElse(NOTHING))) && mark.reason().equals(reason)).isPresent())
                return Optional.of(seen);
            return Optional.of(saved(handle, key, content, now, new Origin("管理台", reason), by, at));
        });
    }

    /**
     * Where words come from.
     *
     * @param source for people
     * @param reason why the record changes
     */
    record Origin(String source, String reason) {}

    static long saved(Handle handle, RowKey key, Optional<ContentRecord> content, Optional<WorkingCopy> now,
            Origin origin, Editor by, Instant at) {
        long edit = newest(handle, key) + 1;
        Optional<String> words = content.map(Json::write);
        handle.execute("DELETE FROM draft WHERE kind=? AND id=?", key.kind(), key.id());
        handle.execute("""
                INSERT INTO draft(kind, id, payload, source, saved_at, state, edit, author, base, reason)
                VALUES (?,?,?,?,?,'WAITING',?,?,?,?)""", key.kind(), key.id(), words.orElse(null), origin.source(),
                at.getEpochSecond(), edit, by.account(), now.map(WorkingCopy::version).orElse(0L), origin.reason());
        note(handle, key, Act.SAVED, by, edit, Digest.hex(words.orElse(NOTHING)), origin.reason(), at);
        return edit;
    }

    /** Numbers go on when a draft was dropped or let out: an old page can never hit a new draft. */
    private static long newest(Handle handle, RowKey key) {
        return handle.createQuery("""
                SELECT max(coalesce((SELECT max(edit) FROM step WHERE kind=:k AND id=:i), 0),
                           coalesce((SELECT edit FROM draft WHERE kind=:k AND id=:i), 0))""").bind("k", key.kind())
                .bind("i", key.id()).mapTo(long.class).one();
    }

    /** Moves a draft on, if it still is the one that was seen and stands where it must. */
    boolean move(RowKey key, long seen, List<DraftState> from, DraftState to, Act act, Editor by, String note,
            Instant at) {
        return database.write("move a draft", handle -> moved(handle, key, seen, from, to, act, by, note, at));
    }

    private static boolean moved(Handle handle, RowKey key, long seen, List<DraftState> from, DraftState to, Act act,
            Editor by, String note, Instant at) {
        Optional<DraftMark> mark = open(handle, key).flatMap(WorkingCopy::draft)
                .filter(draft -> draft.edit() == seen && from.contains(draft.state()));
        if (mark.isEmpty()) return false;
        handle.execute("UPDATE draft SET state=? WHERE kind=? AND id=?", to.name(), key.kind(), key.id());
        note(handle, key, act, by, seen, mark.get().digest(), note, at);
        return true;
    }

    /** Keeps a review and moves the draft by it, both or neither. */
    boolean judge(RowKey key, long seen, Review review, Editor by, String note) {
        return database.write("keep a review", handle -> {
            DraftState to = review.passed() ? DraftState.APPROVED : DraftState.RETURNED;
            Act act = review.passed() ? Act.APPROVED : Act.RETURNED;
            if (!moved(handle, key, seen, List.of(DraftState.REVIEW), to, act, by, note, review.at())) return false;
            handle.execute("""
                    INSERT INTO review(kind, id, edit, digest, verdict, level, basis, account, person, at)
                    VALUES (?,?,?,?,?,?,?,?,?,?)""", key.kind(), key.id(), seen, review.digest(), to.name(),
                    review.level(), review.basis(), by.account(), by.person(), review.at().getEpochSecond());
            return true;
        });
    }

    /** Throws a draft away, if it still is the one that was seen. */
    boolean drop(RowKey key, long seen, Editor by, Instant at) {
        return database.write("drop a draft", handle -> {
            Optional<DraftMark> mark = open(handle, key).flatMap(WorkingCopy::draft)
                    .filter(draft -> draft.edit() == seen);
            if (mark.isEmpty()) return false;
            handle.execute("DELETE FROM draft WHERE kind=? AND id=?", key.kind(), key.id());
            note(handle, key, Act.DROPPED, by, seen, mark.get().digest(), "", at);
            return true;
        });
    }

    /**
     * Notes that words were let out, in the transaction that does it. It throws {@link StaleEditException}, and nothing is let
     * out, when one of them is no longer what was decided on.
     */
    static DraftStore.Also published(Map<RowKey, DraftMark> marks, Editor by, Instant at) {
        return handle -> marks.forEach((key, mark) -> {
            if (!open(handle, key).flatMap(WorkingCopy::draft).equals(Optional.of(mark)))
                throw new StaleEditException();
            note(handle, key, mark.digest().equals(Digest.hex(NOTHING)) ? Act.WITHDRAWN : Act.PUBLISHED, by,
                    mark.edit(),
                    mark.digest(), mark.reason(), at);
        });
    }

    /** Notes what goes along with a catalogue that is taken back. */
    static DraftStore.Also along(List<RowKey> keys, Editor by, Instant at) {
        return handle -> keys.forEach(key -> note(handle, key, Act.WITHDRAWN, by, NO_DRAFT, Digest.hex(NOTHING),
                "随目录撤下", at));
    }

    /** What is written of a draft that was thrown away elsewhere. */
    static DraftStore.Also dropped(RowKey key, Editor by, Instant at) {
        return handle -> note(handle, key, Act.DROPPED, by, NO_DRAFT, Digest.hex(NOTHING), "", at);
    }

    /** Notes that a record was taken back without a draft that says so, in the transaction that does it. */
    static DraftStore.Also withdrawn(RowKey key, Editor by, String reason, Instant at) {
        return handle -> note(handle, key, Act.WITHDRAWN, by, NO_DRAFT, Digest.hex(NOTHING), reason, at);
    }

    /** The same, of many records that the audit names together. */
    static void withdrawnAmongMany(Handle handle, RowKey key, Editor by, String reason, Instant at) {
        step(handle, key, Act.WITHDRAWN, by, NO_DRAFT, Digest.hex(NOTHING), reason, at);
    }

    private static void note(Handle handle, RowKey key, Act act, Editor by, long edit, String digest, String note,
            Instant at) {
        step(handle, key, act, by, edit, digest, note, at);
        AuditStore.append(handle, at, new Entry(by.account(), org.openhall.server.audit.Act.valueOf(act.name()),
                key.toString(), edit + " " + digest));
    }

    private static void step(Handle handle, RowKey key, Act act, Editor by, long edit, String digest, String note,
            Instant at) {
        handle.execute("""
                INSERT INTO step(kind, id, at, act, account, person, edit, digest, note)
                VALUES (?,?,?,?,?,?,?,?,?)""", key.kind(), key.id(), at.getEpochSecond(), act.name(), by.account(),
                by.person(), edit, digest, note);
    }

    /**
     * Accounts that wrote or handed in what stands there now, since it was last let out or thrown away. A withdrawal without
     * a draft leaves the draft that stands there, and whose it is.
     */
    Set<String> hands(RowKey key) {
        return database.read("list the hands of a draft", handle -> handle.createQuery(
                """
                        SELECT DISTINCT account FROM step WHERE kind=:k AND id=:i AND act IN ('SAVED','SUBMITTED')
                        AND no > coalesce((SELECT max(no) FROM step WHERE kind=:k AND id=:i
                          AND (act IN ('PUBLISHED','DROPPED') OR act='WITHDRAWN' AND edit>0)), 0)""")
                .bind("k", key.kind()).bind("i", key.id()).mapTo(String.class).set());
    }

    /**
     * A version that was let out.
     *
     * @param no from 1
     * @param content its words; absent: the record was taken back
     * @param person who answers for it
     * @param at when
     * @param why in their words, or empty
     */
    public record Version(long no, Optional<ContentRecord> content, String person, Instant at, String why) {}

    /** All that was ever let out of a record, newest first, as many as a page shows and one more to compare with. */
    public List<Version> versions(RowKey key, int most) {
        return database.read("list versions", handle -> handle.createQuery("""
                SELECT version, payload, released_by, released_at, (
                  SELECT note FROM step WHERE step.kind=version.kind AND step.id=version.id AND step.at=released_at
                  AND act IN ('PUBLISHED','WITHDRAWN') ORDER BY no DESC LIMIT 1)
                FROM version WHERE kind=? AND id=? ORDER BY version DESC LIMIT ?""").bind(0, key.kind())
                .bind(1, key.id()).bind(2, most + 1)
                .map((rs, _) -> new Version(rs.getLong(1), Optional.ofNullable(rs.getString(2)).map(words -> record(key,
                        words)), rs.getString(3), Instant.ofEpochSecond(rs.getLong(4)), Objects.requireNonNullElse(rs
                                .getString(5), "")))
                .list());
    }

    /** The hall's own record, public or a draft. */
    public Optional<RowKey> hall() {
        return database.read("find the hall's record", handle -> handle.createQuery(
                "SELECT id FROM listing WHERE kind=? ORDER BY public DESC, id LIMIT 1").bind(0, Kind.HALL.code())
                .mapTo(String.class).findOne().map(id -> new RowKey(Kind.HALL.code(), id)));
    }

    /** How many public items would go along with a record that is taken back; none unless it is a catalogue. */
    public int along(RowKey key) {
        return !key.kind().equals(Kind.CATALOGUE.code())
                ? 0
                : database.read("count a catalogue's items", handle -> handle.createQuery("""
                        SELECT count(*) FROM feed WHERE kind=? AND superseded IS NULL AND payload IS NOT NULL
                        AND payload->>'$.catalogue'=?""").bind(0, Kind.ITEM.code()).bind(1, key.id()).mapTo(int.class)
                        .one());
    }

    /** What happened to a record of late, newest first: as many as {@link #MOST_STEPS}. */
    public List<Step> steps(RowKey key) {
        return database.read("list steps", handle -> handle.createQuery("""
                SELECT act, person, at, note FROM step WHERE kind=? AND id=? ORDER BY no DESC LIMIT ?""")
                .bind(0, key.kind()).bind(1, key.id()).bind(2, MOST_STEPS)
                .map((rs, _) -> new Step(Act.valueOf(rs.getString(1)),
                        rs.getString(2), Instant.ofEpochSecond(rs.getLong(3)), rs.getString(4)))
                .list());
    }

    /** The review of exactly these words, if there was one. */
    public Optional<Review> review(RowKey key, DraftMark mark) {
        return database.read("find a review", handle -> handle.createQuery("""
                SELECT verdict, level, basis, person, at, digest FROM review
                WHERE kind=? AND id=? AND edit=? AND digest=? ORDER BY no DESC LIMIT 1""").bind(0, key.kind())
                .bind(1, key.id()).bind(2, mark.edit()).bind(3, mark.digest())
                .map((rs, _) -> new Review(rs.getString(1).equals(DraftState.APPROVED.name()), rs.getString(2),
                        rs.getString(3), rs.getString(4), Instant.ofEpochSecond(rs.getLong(5)), rs.getString(6)))
                .findOne());
    }
}
