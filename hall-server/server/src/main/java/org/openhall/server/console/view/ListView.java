package org.openhall.server.console.view;

import java.util.List;

/**
 * A list of records.
 *
 * @param title of the list
 * @param total how many there are
 * @param counts figures above the list
 * @param words searched for
 * @param kinds to choose from
 * @param domains to choose from
 * @param states to choose from
 * @param lines of this page
 * @param before address of the page before, or empty
 * @param after address of the next page, or empty
 * @param place which lines these are, e.g. 1–50
 * @param mayAdd whether new records may be made
 * @param acts what can be done to several at once
 * @param path of the list
 * @param batch of files whose records are shown, or empty
 */
public record ListView(String title, int total, List<Count> counts, String words, List<FormPart.Option> kinds,
        List<FormPart.Option> domains, List<FormPart.Option> states, List<Line> lines, String before, String after,
        String place, boolean mayAdd,
        List<FormPart.Option> acts, String path, String batch) {

    /**
     * A figure.
     *
     * @param number how many
     * @param words of what
     * @param path where they are listed
     */
    public record Count(int number, String words, String path) {}

    /**
     * One record.
     *
     * @param mark its name in a form
     * @param path its page
     * @param kind for people
     * @param title its title
     * @param publisher 公开主体
     * @param state where it stands
     * @param look of the state's tag
     * @param due when it goes out by itself, for people, or empty
     * @param changed when, for people
     */
    public record Line(String mark, String path, String kind, String title, String publisher, String state, String look,
            String due, String changed) {}
}
