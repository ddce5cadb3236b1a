package org.openhall.server.console.view;

import java.util.List;

/**
 * The list of notices.
 *
 * @param tabs where notices stand by their periods
 * @param total lines of all pages
 * @param lines of this page
 * @param waiting drafts
 * @param after what was done alone and waits for a look
 * @param before address of the page before, or empty
 * @param next address of the next page, or empty
 * @param mayWrite whether this person may write one
 */
public record NoticesView(List<Tab> tabs, int total, List<Line> lines, List<Waiting> waiting, List<After> after,
        String before, String next, boolean mayWrite) {

    /**
     * A way to narrow the list.
     *
     * @param words on it
     * @param path where it leads
     * @param here whether it is this page
     */
    public record Tab(String words, String path, boolean here) {}

    /**
     * A notice.
     *
     * @param path of its page
     * @param title of it
     * @param priority for people
     * @param look of the priority's tag
     * @param period for people
     * @param screens for people
     * @param arrived on how many of how many screens it is
     * @param everywhere whether it is on all of them
     * @param publisher whose it is
     */
    public record Line(String path, String title, String priority, String look, String period, String screens,
            String arrived, boolean everywhere, String publisher) {}

    /**
     * A draft.
     *
     * @param path of its form
     * @param title of it
     * @param state for people
     * @param look of the state's tag
     */
    public record Waiting(String path, String title, String state, String look) {}

    /**
     * Something done alone.
     *
     * @param path of the notice
     * @param title of it
     * @param what was done by whom and when
     * @param reason why
     */
    public record After(String path, String title, String what, String reason) {}
}
