package org.openhall.content.rows;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.openhall.contract.feed.Row;
import org.openhall.contract.feed.RowKey;

/**
 * Verified rows to read from. Every payload is hashed again as it is read: what no longer matches is left out and
 * reported, never returned. Thread-safe; answers come from the disk.
 */
public interface ContentRows {

    /** Where the content stands; empty before the first content. */
    Optional<Position> position();

    /** One live row. */
    Optional<Row> row(RowKey key);

    /** Hands over every live row, in the order of bucket, kind and id. The consumer must not call back into the rows. */
    void forEach(Consumer<Row> consumer);

    /**
     * What changed after a place in the feed, oldest first, rows that are gone included, for followers that must catch
     * up. Compacted: one row for each entity, at its latest place.
     *
     * @param seq rows after this place
     * @param limit most rows to return
     */
    List<Row> rowsSince(long seq, int limit);
}
