package org.openhall.content.rows;

import java.util.List;

import org.openhall.contract.feed.RowKey;

/**
 * What a commit did, so that followers can follow.
 *
 * @param position where the content stands now
 * @param changed rows that are new or have new words
 * @param removed rows that are gone
 */
public record Applied(Position position, List<RowKey> changed, List<RowKey> removed) {

    /** Copies the lists. */
    public Applied {
        changed = List.copyOf(changed);
        removed = List.copyOf(removed);
    }
}
