package org.openhall.server.importing.columns;

import java.util.List;

/**
 * One catalogue as it stands in a file.
 *
 * @param title as printed above it, or empty
 * @param domain its domain in the source's words, or empty
 * @param region the place whose office published it, or empty
 * @param page address of the page it came from, or empty
 * @param graded whether ■ means 必选项
 * @param adjacent whether the rows stand together as published, so that 同上 points at the row above; else only rows
 *        with consecutive numbers do
 * @param rows its rows
 * @param faults what is wrong with its head
 */
public record SourceTable(String title, String domain, String region, String page, boolean graded, boolean adjacent,
        List<SourceRow> rows, List<String> faults) {

    /** Copies. */
    public SourceTable {
        rows = List.copyOf(rows);
        faults = List.copyOf(faults);
    }

    /** The same under another title and domain. */
    public SourceTable called(String otherTitle, String otherDomain) {
        return new SourceTable(otherTitle, otherDomain, region, page, graded, adjacent, rows, faults);
    }
}
