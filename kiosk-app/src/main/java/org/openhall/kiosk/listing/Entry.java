package org.openhall.kiosk.listing;

import java.util.List;

import org.openhall.contract.content.Level;
import org.openhall.contract.feed.RowKey;

/**
 * One row of a list, in the words a citizen reads.
 *
 * @param key what it opens
 * @param title as published
 * @param badges framed words before the detail
 * @param detail one line, without line feeds; may be empty
 * @param levels 公开层级, to choose by
 * @param publisher 公开主体, to choose by; may be empty
 * @param group what else one may choose by, e.g. the type of its catalogue; may be empty
 */
public record Entry(RowKey key, String title, List<Badge> badges, String detail, List<Level> levels, String publisher,
        String group) {

    /** The same in another group. */
    public Entry withGroup(String other) {
        return new Entry(key, title, badges, detail, levels, publisher, other);
    }
}
