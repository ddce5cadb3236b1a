package org.openhall.server.console.view;

import java.util.List;

/**
 * What stands around a page.
 *
 * @param title of the page
 * @param hall name of the hall
 * @param tabs for this person; none before they have signed in
 * @param who the person, their roles and place; empty before
 * @param csrf token for forms; empty before
 * @param practice whether this is a hall to teach staff in
 * @param said what was just done, or empty
 * @param styles address of the style sheets
 * @param scripts address of the scripts
 */
public record Frame(String title, String hall, List<Tab> tabs, String who, String csrf, boolean practice, String said,
        List<String> styles, List<String> scripts) {

    /**
     * A door in the bar.
     *
     * @param words on it
     * @param path where it leads
     * @param here whether this page is behind it
     */
    public record Tab(String words, String path, boolean here) {}
}
