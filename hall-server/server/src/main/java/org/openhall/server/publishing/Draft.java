package org.openhall.server.publishing;

import org.openhall.contract.content.ContentRecord;
import org.openhall.contract.content.Kind;
import org.openhall.contract.feed.RowKey;

/**
 * A record that waits to be let out.
 *
 * @param key what it is about
 * @param content its words, still without sounds
 * @param source the file it came from, for people
 */
public record Draft(RowKey key, ContentRecord content, String source) {

    /** A draft of a record under its own kind. */
    public static Draft of(String id, ContentRecord content, String source) {
        return new Draft(new RowKey(Kind.of(content).code(), id), content, source);
    }
}
