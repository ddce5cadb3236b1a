package org.openhall.server.console.view;

import java.util.List;

/**
 * Templates of notices.
 *
 * @param lines the templates
 * @param fresh id for a new one
 * @param mayPropose whether this person may propose one
 * @param fault what to do, or empty
 * @param title typed before
 * @param text typed before
 */
public record TemplatesView(List<Line> lines, String fresh, boolean mayPropose, String fault, String title,
        String text) {

    /**
     * A template.
     *
     * @param id of it
     * @param title of it
     * @param text of it
     * @param priority for people
     * @param state for people
     * @param look of the state's tag
     * @param by who wrote it
     * @param approved whether it may be sent
     * @param mayApprove whether this person may approve it
     * @param mayRetire whether this person may end it
     */
    public record Line(String id, String title, String text, String priority, String state, String look, String by,
            boolean approved, boolean mayApprove, boolean mayRetire) {}
}
