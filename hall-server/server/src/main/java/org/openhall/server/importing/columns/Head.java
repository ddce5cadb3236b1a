package org.openhall.server.importing.columns;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.openhall.server.importing.sheet.Sheet;

/**
 * The head of a table, for a person to look at.
 *
 * @param row its first row as the spreadsheet shows it, from 1
 * @param columns those that have header words
 */
public record Head(int row, List<Column> columns) {

    private static final int LONGEST_SAMPLE = 40;

    /** Copies. */
    public Head {
        columns = List.copyOf(columns);
    }

    /**
     * A column.
     *
     * @param words its header words from top to bottom, bare and joined
     * @param field the element it is read as; none: something else, kept beside the item
     * @param sample the first words below, cut short, or empty
     */
    public record Column(String words, Optional<Field> field, String sample) {}

    /**
     * The head that a person pointed at.
     *
     * @param row its first row, from 1
     * @param height its rows, from 1
     */
    public static Head at(Sheet sheet, int row, int height, Headings headings) {
        return of(new Grid(sheet), row - 1, height, headings);
    }

    static Head of(Grid grid, int row, int height, Headings headings) {
        ColumnMap map = ColumnMap.of(grid, row, height, headings);
        List<Column> columns = new ArrayList<>();
        for (int column = 0; column < grid.columns(); column++) {
            String words = ColumnMap.joined(grid, row, height, column);
            boolean sameCell = column > 0 && grid.beginsAt(row + height - 1, column) < column;
            if (words.isEmpty() || sameCell) continue;
            int place = column;
            Optional<Field> field = map.fields().entrySet().stream().filter(entry -> entry.getValue() == place)
                    .map(java.util.Map.Entry::getKey).findFirst();
            columns.add(new Column(words, field, sample(grid, row + height, column)));
        }
        return new Head(row + 1, columns);
    }

    private static String sample(Grid grid, int from, int column) {
        for (int row = from; row < grid.rows(); row++) {
            String words = Words.unwrapped(grid.shown(row, column));
            if (words.isEmpty()) continue;
            int end = Math.min(LONGEST_SAMPLE, words.length());
            return words.substring(0, end) + (end < words.length() ? "…" : "");
        }
        return "";
    }
}
