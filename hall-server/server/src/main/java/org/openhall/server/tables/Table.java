package org.openhall.server.tables;

import java.util.List;

/**
 * Rows to be taken along.
 *
 * @param name of the sheet
 * @param about a line above the rows: what this is, of when, and how it was narrowed
 * @param columns from left to right
 * @param rows cells from left to right; read once, in order, so that they may be made one by one
 */
public record Table(String name, String about, List<Column> columns, List<List<String>> rows) {

    /** Copies the columns. */
    public Table {
        columns = List.copyOf(columns);
    }

    /**
     * A column.
     *
     * @param heading for people
     * @param width in characters of the Latin alphabet; a Chinese one takes two
     */
    public record Column(String heading, int width) {}
}
