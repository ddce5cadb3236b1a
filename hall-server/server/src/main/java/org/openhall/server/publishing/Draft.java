package org.openhall.server.publishing;

import java.util.Optional;

import org.openhall.contract.content.ContentRecord;
import org.openhall.contract.content.Kind;
import org.openhall.contract.feed.RowKey;

/**
 * A record that waits to be let out, or an entity that waits to be taken back.
 *
 * @param key what it is about
 * @param content its words, still without sounds; absent: it shall be taken back
 * @param source the file it came from, for people
 */
public record Draft(RowKey key, Optional<ContentRecord> content, String source) {

    /** A draft of a record under its own kind. */
    public static Draft of(String id, ContentRecord content, String source) {
        return new Draft(new RowKey(Kind.of(content).code(), id), Optional.of(content), source);
    }

    /** A draft that takes an entity back. */
    public static Draft gone(RowKey key, String source) {
        return new Draft(key, Optional.empty(), source);
    }
}
