package org.openhall.server.editing;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

import org.jdbi.v3.core.Handle;

import org.openhall.content.database.Database;
import org.openhall.contract.content.ContentRecord;
import org.openhall.contract.feed.RowKey;
import org.openhall.server.accounts.Account;
import org.openhall.server.accounts.Permission;
import org.openhall.server.editing.WorkingCopy.DraftMark;
import org.openhall.server.publishing.Draft;
import org.openhall.server.publishing.DraftStore;
import org.openhall.server.publishing.Records;

/** Many drafts at once, each by the same rules as a single one. Thread-safe. */
public final class BulkStore {

    private final Database database;

    /** Works on {@code hall.db}. */
    public BulkStore(Database database) {
        this.database = database;
    }

    /** What would become of records that came in a file, if this person kept them now. */
    public Map<RowKey, Saving> weigh(List<Draft> drafts, Account by) {
        return database.read("weigh drafts", handle -> {
            Map<RowKey, Saving> savings = new LinkedHashMap<>();
            drafts.forEach(draft -> savings.put(draft.key(), saving(draft, EditingStore.open(handle, draft.key()),
                    by)));
            return savings;
        });
    }

    /**
     * Keeps records that came in a file as drafts of that person: all that can be, in one transaction.
     *
     * @param also what is written of it in the same transaction; when that throws, nothing is kept
     */
    public Map<RowKey, Saving> save(List<Draft> drafts, String reason, Account by, Instant at,
            Function<Map<RowKey, Saving>, DraftStore.Also> also) {
        return database.write("save drafts", handle -> {
            Map<RowKey, Saving> savings = new LinkedHashMap<>();
            drafts.forEach(draft -> savings.put(draft.key(), save(handle, draft, reason, by, at)));
            also.apply(savings).write(handle);
            return savings;
        });
    }

    private static Saving save(Handle handle, Draft draft, String reason, Account by, Instant at) {
        Optional<WorkingCopy> now = EditingStore.open(handle, draft.key());
        Saving saving = saving(draft, now, by);
        if (Set.of(Saving.FRESH, Saving.CHANGED, Saving.DROPPED).contains(saving))
            EditingStore.saved(handle, draft.key(), draft.content(), now, new EditingStore.Origin(draft.source(),
                    reason), new Editor(by.id(), by.person()), at);
        return saving;
    }

    private static Saving saving(Draft draft, Optional<WorkingCopy> now, Account by) {
        Optional<ContentRecord> published = now.flatMap(WorkingCopy::published);
        Optional<ContentRecord> waiting = now.filter(copy -> copy.draft().isPresent()).flatMap(WorkingCopy::content);
        boolean theirs = by.may(Permission.CONTENT_EDIT, Records.office(published.or(draft::content)))
                && by.may(Permission.CONTENT_EDIT, Records.office(draft.content().or(() -> published)));
        if (!theirs) return Saving.NOT_THEIRS;
        Optional<DraftMark> mark = now.flatMap(WorkingCopy::draft);
        boolean same = mark.isPresent()
                ? waiting.equals(draft.content())
                : published.map(Records::withoutKeys).equals(draft.content());
        if (same) return Saving.UNCHANGED;
        boolean free = mark.map(one -> Set.of(DraftState.WAITING, DraftState.RETURNED).contains(one.state())
                && Set.of("", by.id()).contains(one.author())).orElse(true);
        if (!free) return Saving.BUSY;
        if (draft.content().isEmpty()) return Saving.DROPPED;
        return published.isPresent() ? Saving.CHANGED : Saving.FRESH;
    }
}
