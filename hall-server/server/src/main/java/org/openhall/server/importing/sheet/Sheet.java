package org.openhall.server.importing.sheet;

import java.util.List;

/**
 * One table of cells as a person sees it in a spreadsheet.
 *
 * @param name of the sheet, or of the file
 * @param rows the cells' words, row by row; rows may differ in length; row 0 is the spreadsheet's row 1
 * @param merged areas shown as one cell
 * @param hiddenRows rows that the spreadsheet does not show, counted from 0
 */
public record Sheet(String name, List<List<String>> rows, List<MergedRange> merged, List<Integer> hiddenRows) {

    /** Reads absent fields as empty. */
    public Sheet {
        name = name == null ? "" : name;
        rows = rows == null ? List.of() : List.copyOf(rows);
        merged = merged == null ? List.of() : List.copyOf(merged);
        hiddenRows = hiddenRows == null ? List.of() : List.copyOf(hiddenRows);
    }

    /** A table without merged areas. */
    public static Sheet plain(String name, List<List<String>> rows) {
        return new Sheet(name, rows, List.of(), List.of());
    }

    /** The words of a cell; empty outside the table. */
    public String at(int row, int column) {
        if (row < 0 || row >= rows.size() || column < 0 || column >= rows.get(row).size()) return "";
        return rows.get(row).get(column);
    }

    /** Width of the widest row. */
    public int columns() {
        return rows.stream().mapToInt(List::size).max().orElse(0);
    }
}
