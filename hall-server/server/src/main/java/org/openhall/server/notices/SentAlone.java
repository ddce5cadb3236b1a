package org.openhall.server.notices;

import java.time.Instant;
import java.util.Optional;

import org.openhall.contract.feed.RowKey;
import org.openhall.server.editing.Editor;

/**
 * What one person did alone, and what a second person said of it afterwards.
 *
 * @param no its number
 * @param key which notice
 * @param basis by what right
 * @param by who
 * @param at when
 * @param reason why it could not wait
 * @param judged what was said afterwards; absent: nobody has looked yet
 */
public record SentAlone(long no, RowKey key, Basis basis, Editor by, Instant at, String reason,
        Optional<Judged> judged) {

    /**
     * 事后审核.
     *
     * @param fine whether it was right
     * @param person who says so
     * @param at when
     * @param note why not, or empty
     */
    public record Judged(boolean fine, String person, Instant at, String note) {}
}
