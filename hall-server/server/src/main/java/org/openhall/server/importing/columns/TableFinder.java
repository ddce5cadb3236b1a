package org.openhall.server.importing.columns;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import org.openhall.server.importing.columns.Layout.Aside;
import org.openhall.server.importing.columns.Layout.What;
import org.openhall.server.importing.sheet.Sheet;

/** Finds the catalogues in a sheet by their header words. One use, one thread. */
public final class TableFinder {

    private static final Pattern NOTE = Pattern.compile("^[(【\\[]?(注|说明|备注|填表|标准目录要素说明|本目录|制表|填报)");
    private static final Pattern TITLE = Pattern.compile("目录|清单|领域");

    private final Grid grid;
    private final Headings headings;
    private final List<Head> heads = new ArrayList<>();
    private final List<SourceTable> tables = new ArrayList<>();
    private final List<Aside> aside = new ArrayList<>();
    private String title = "";
    private String nextTitle = "";
    private ColumnMap map;
    private int firstRow;
    private List<SourceRow> rows = new ArrayList<>();

    private TableFinder(Sheet sheet, Headings headings) {
        this.grid = new Grid(sheet);
        this.headings = headings;
    }

    /** The heads of the tables in the sheet, each once. */
    public static List<Head> heads(Sheet sheet, Headings headings) {
        TableFinder finder = new TableFinder(sheet, headings);
        finder.walk();
        return List.copyOf(finder.heads);
    }

    /** What the sheet consists of. */
    public static Layout find(Sheet sheet, Headings headings) {
        TableFinder finder = new TableFinder(sheet, headings);
        finder.walk();
        if (finder.tables.isEmpty()) return new Layout(List.of(), finder.aside);
        return new Layout(finder.tables, finder.aside.stream().map(TableFinder::aboveTable).toList());
    }

    private void walk() {
        int row = 0;
        while (row < grid.rows()) {
            int height = ColumnMap.heightAt(grid, row, headings);
            if (height > 0) {
                head(row, height);
                row += height;
            } else {
                line(row);
                row++;
            }
        }
        close();
    }

    private void head(int row, int height) {
        ColumnMap found = ColumnMap.of(grid, row, height, headings);
        boolean again = map != null && nextTitle.isEmpty() && found.same(map);
        for (int i = row; i < row + height; i++)
            setAside(i, again ? What.REPEATED_HEADER : What.HEADER);
        if (again) return;
        close();
        title = nextTitle;
        nextTitle = "";
        map = found;
        heads.add(Head.of(grid, row, height, headings));
        firstRow = row + height;
    }

    private void line(int row) {
        List<String> words = grid.distinct(row);
        if (words.isEmpty()) {
            setAside(row, What.BLANK);
        } else if (words.size() == 1 && TITLE.matcher(words.getFirst()).find() && mayBeTitle(row)) {
            nextTitle = Words.unwrapped(words.getFirst());
            setAside(row, What.TITLE);
        } else if (map == null) {
            setAside(row, What.NO_TABLE);
        } else if (words.size() == 1 && NOTE.matcher(words.getFirst()).find()) {
            setAside(row, What.NOTE);
        } else {
            rows.add(item(row));
        }
    }

    /** Above the first table any line may be its title; between tables only one that reaches over the first columns. */
    private boolean mayBeTitle(int row) {
        boolean hasItemsAbove = map != null;
        String first = Words.bare(grid.shown(row, 0));
        return !hasItemsAbove || (TITLE.matcher(first).find() && first.length() > 6);
    }

    private SourceRow item(int row) {
        Map<Field, String> cells = new EnumMap<>(Field.class);
        Set<Field> above = EnumSet.noneOf(Field.class);
        map.fields().forEach((field, column) -> {
            cells.put(field, grid.shown(row, column));
            int begins = grid.beginsIn(row, column);
            if (begins < row && begins >= firstRow) above.add(field);
        });
        Map<String, String> extras = new LinkedHashMap<>();
        for (int column = 0; column < grid.columns(); column++) {
            if (map.fields().containsValue(column) || grid.beginsAt(row, column) < column) continue;
            String words = Words.shown(grid.shown(row, column));
            String header = map.others().getOrDefault(column, "第" + (column + 1) + "列");
            if (!words.isEmpty()) extras.merge(header, words, (a, b) -> a + "\n" + b);
        }
        return new SourceRow(row + 1, "", cells, above, extras, false, Map.of(), grid.hidden(row));
    }

    private void setAside(int row, What what) {
        aside.add(new Aside(row + 1, what));
    }

    private static Aside aboveTable(Aside line) {
        return line.what() == What.NO_TABLE ? new Aside(line.row(), What.TITLE) : line;
    }

    private void close() {
        if (map != null)
            tables.add(new SourceTable(title, "", "", "", map.graded(), true, rows, map.faults()));
        rows = new ArrayList<>();
    }
}
