package org.openhall.server.publishing;

import java.util.Optional;
import java.util.Set;

import org.openhall.contract.feed.RowKey;

/**
 * What a person wants published.
 *
 * @param reason stands on the change lists; needed when a public catalogue changes
 * @param only the drafts to let out; absent: all
 * @param allowPersonal drafts that may go out although personal numbers stand in them
 */
public record PublishOptions(String reason, Optional<Set<RowKey>> only, Set<RowKey> allowPersonal) {

    /** Everything that waits, without a reason. */
    public static final PublishOptions ALL = new PublishOptions("", Optional.empty(), Set.of());

    /** Copies. */
    public PublishOptions {
        reason = reason.strip();
        only = only.map(Set::copyOf);
        allowPersonal = Set.copyOf(allowPersonal);
    }

    /** Everything that waits, for that reason. */
    public static PublishOptions because(String reason) {
        return new PublishOptions(reason, Optional.empty(), Set.of());
    }

    boolean wants(Draft draft) {
        return only.isEmpty() || only.get().contains(draft.key());
    }
}
