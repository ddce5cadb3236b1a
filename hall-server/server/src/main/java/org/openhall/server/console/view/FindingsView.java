package org.openhall.server.console.view;

import java.util.List;

/**
 * What the linter found.
 *
 * @param total lines of all pages
 * @param looked when it looked, and at what, for people
 * @param ready whether it has looked yet
 * @param counts figures above the list
 * @param checks to choose from
 * @param severities to choose from
 * @param offices to choose from
 * @param lines of this page
 * @param query the filter, to be put behind a path
 * @param before address of the page before, or empty
 * @param after address of the next page, or empty
 * @param place which lines these are, e.g. 1–50
 */
public record FindingsView(int total, String looked, boolean ready, List<ListView.Count> counts,
        List<FormPart.Option> checks, List<FormPart.Option> severities, List<FormPart.Option> offices, List<Line> lines,
        String query, String before, String after, String place) {

    /**
     * A finding.
     *
     * @param remark what is said, with the way to the record
     * @param kind for people
     * @param title of the record
     * @param office whose it is
     */
    public record Line(Remark remark, String kind, String title, String office) {}
}
