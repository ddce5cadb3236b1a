package org.openhall.server.publishing;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.openhall.contract.feed.RowKey;

/**
 * What a person wants published.
 *
 * @param reason stands on the change lists where a draft has none of its own; needed when a public catalogue changes
 * @param reasons why single drafts change something
 * @param only the drafts to let out; absent: all
 * @param allowPersonal drafts that may go out although personal numbers stand in them
 */
public record PublishOptions(String reason, Map<RowKey, String> reasons, Optional<Set<RowKey>> only,
        Set<RowKey> allowPersonal) {

    /** Everything that waits, without a reason. */
    public static final PublishOptions ALL = new PublishOptions("", Map.of(), Optional.empty(), Set.of());

    /** Copies. */
    public PublishOptions {
        reason = reason.strip();
        reasons = Map.copyOf(reasons);
        only = only.map(Set::copyOf);
        allowPersonal = Set.copyOf(allowPersonal);
    }

    /** Everything that waits, for that reason. */
    public static PublishOptions because(String reason) {
        return new PublishOptions(reason, Map.of(), Optional.empty(), Set.of());
    }

    String because(RowKey key) {
        return reasons.getOrDefault(key, reason);
    }

    boolean wants(Draft draft) {
        return only.isEmpty() || only.get().contains(draft.key());
    }
}
