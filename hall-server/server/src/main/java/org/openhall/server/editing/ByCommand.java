package org.openhall.server.editing;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.openhall.contract.digest.Digest;
import org.openhall.contract.feed.RowKey;
import org.openhall.contract.json.Json;
import org.openhall.server.audit.Act;
import org.openhall.server.audit.AuditStore;
import org.openhall.server.audit.Entry;
import org.openhall.server.feed.Release;
import org.openhall.server.publishing.DraftStore;

/**
 * Writes down what somebody does at the command line, in the transaction that does it. A few records stand
 * in the audit one by one, thousands as one row; the name stands with the records, never in the audit.
 *
 * @param person the name they gave
 * @param reason why, or empty
 * @param at when
 */
public record ByCommand(String person, String reason, Instant at) {

    /** How many records are named one by one. */
    static final int EACH = 200;
    private static final String ACCOUNT = "hall publish";

    /** What is written of those. */
    public DraftStore.Also of(List<Release> releases) {
        return handle -> {
            boolean many = releases.size() > EACH;
            Editor by = new Editor(ACCOUNT, person);
            for (Release release : releases) {
                if (release.content().isPresent()) {
                    if (!many)
                        AuditStore.append(handle, at, new Entry(ACCOUNT, Act.PUBLISHED, release.key().toString(),
                                "0 " + Digest.hex(Json.write(release.content().get()))));
                } else if (many) EditingStore.withdrawnAmongMany(handle, release.key(), by, reason, at);
                else
                    EditingStore.withdrawn(release.key(), by, reason, at).write(handle);
            }
            if (many) AuditStore.append(handle, at, together(releases));
        };
    }

    /** What is written of drafts that are thrown away. */
    public DraftStore.Also dropped(Set<RowKey> keys) {
        return handle -> keys.stream().sorted()
                .forEach(key -> EditingStore.dropped(key, new Editor(ACCOUNT, person), at)
                        .write(handle));
    }

    /** What is written of files that left drafts; those that left none leave nothing here either. */
    public static DraftStore.Also imported(DraftStore.Saved saved, Instant at) {
        return saved.kept() == 0
                ? DraftStore.Also.NOTHING
                : handle -> AuditStore.append(handle, at,
                        new Entry("hall import", Act.IMPORTED, "", String.valueOf(saved
                                .kept())));
    }

    /** The keys' digest shows later which records it was, by the feed's rows of that moment. */
    private static Entry together(List<Release> releases) {
        long gone = releases.stream().filter(release -> release.content().isEmpty()).count();
        String keys = releases.stream().map(release -> release.key().toString()).sorted()
                .collect(Collectors.joining("\n"));
        return new Entry(ACCOUNT, gone == releases.size() ? Act.WITHDRAWN : Act.PUBLISHED,
                "+" + (releases.size() - gone) + " -" + gone, releases.size() + " " + Digest.hex(keys));
    }
}
