package org.openhall.server.console.view;

import java.util.List;

/**
 * Records that a form can point at.
 *
 * @param field name of the boxes
 * @param words that were looked for, or empty
 * @param links found
 * @param more whether there may be others
 */
public record LinksView(String field, String words, List<Link> links, boolean more) {

    /**
     * A record.
     *
     * @param name by which it is pointed at
     * @param title its title
     * @param about whose, and what else tells it from others
     */
    public record Link(String name, String title, String about) {}
}
