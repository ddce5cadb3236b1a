package org.openhall.server.feed;

import java.util.Optional;

import org.openhall.contract.content.ContentRecord;
import org.openhall.contract.content.Kind;
import org.openhall.contract.feed.RowKey;

/**
 * One record that a named person lets out, or takes back.
 *
 * @param key what it is about
 * @param content its words; absent: the entity is gone
 */
public record Release(RowKey key, Optional<ContentRecord> content) {

    /** Refuses a record under another kind's key. */
    public Release {
        content.ifPresent(record -> {
            if (!Kind.of(record).code().equals(key.kind())) {
                throw new IllegalArgumentException("a " + Kind.of(record).code() + " under the key of a " + key.kind());
            }
        });
    }

    /** Lets a record out. */
    public static Release put(String id, ContentRecord content) {
        return new Release(new RowKey(Kind.of(content).code(), id), Optional.of(content));
    }

    /** Takes an entity back. */
    public static Release gone(RowKey key) {
        return new Release(key, Optional.empty());
    }
}
