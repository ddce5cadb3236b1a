package org.openhall.kiosk.listing;

import java.util.Optional;

import org.openhall.contract.content.Kind;
import org.openhall.contract.feed.RowKey;

/** Keys out of the ids that records name each other by. An id that cannot be one leads nowhere and harms nothing. */
public final class Keys {

    private Keys() {}

    /** The key of a record of a kind; absent for an empty or impossible id. */
    public static Optional<RowKey> of(Kind kind, String id) {
        return of(kind.code(), id);
    }

    /** The key that a text such as guide/g1 names. */
    public static Optional<RowKey> parse(String text) {
        int slash = text.indexOf('/');
        return slash < 1 ? Optional.empty() : of(text.substring(0, slash), text.substring(slash + 1));
    }

    private static Optional<RowKey> of(String kind, String id) {
        try {
            return id.isEmpty() ? Optional.empty() : Optional.of(new RowKey(kind, id));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
