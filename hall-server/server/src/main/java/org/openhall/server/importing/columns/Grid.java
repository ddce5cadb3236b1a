package org.openhall.server.importing.columns;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.openhall.server.importing.sheet.MergedRange;
import org.openhall.server.importing.sheet.Sheet;

/** A sheet with its merged areas laid over it: every covered cell shows the words of the first. */
final class Grid {

    private final Sheet sheet;
    private final int columns;
    private final Map<Long, MergedRange> covers = new HashMap<>();

    Grid(Sheet sheet) {
        this.sheet = sheet;
        this.columns = sheet.columns();
        sheet.merged().forEach(this::lay);
    }

    /** Areas that overlap are no spreadsheet's doing: the first one stands, cells are covered once. */
    private void lay(MergedRange range) {
        for (int row = range.firstRow(); row <= Math.min(range.lastRow(), sheet.rows().size() - 1); row++) {
            for (int column = range.firstColumn(); column <= Math.min(range.lastColumn(), columns - 1); column++) {
                covers.putIfAbsent(key(row, column), range);
            }
        }
    }

    int rows() {
        return sheet.rows().size();
    }

    int columns() {
        return columns;
    }

    boolean hidden(int row) {
        return sheet.hiddenRows().contains(row);
    }

    /** The words a person sees at this place. */
    String shown(int row, int column) {
        MergedRange range = covers.get(key(row, column));
        return range == null ? sheet.at(row, column) : sheet.at(range.firstRow(), range.firstColumn());
    }

    /** The row in which the cell shown at this place begins. */
    int beginsIn(int row, int column) {
        MergedRange range = covers.get(key(row, column));
        return range == null ? row : range.firstRow();
    }

    /** The column in which the cell shown at this place begins. */
    int beginsAt(int row, int column) {
        MergedRange range = covers.get(key(row, column));
        return range == null ? column : range.firstColumn();
    }

    /** The different words of a row, without blanks, each merged cell once. */
    List<String> distinct(int row) {
        return IntStream.range(0, columns).filter(column -> beginsAt(row, column) == column)
                .mapToObj(column -> Words.bare(shown(row, column))).filter(words -> !words.isEmpty()).toList();
    }

    /** Whether nothing is shown in the row. */
    boolean blank(int row) {
        return distinct(row).isEmpty();
    }

    private static long key(int row, int column) {
        return ((long) row << 32) | column;
    }
}
