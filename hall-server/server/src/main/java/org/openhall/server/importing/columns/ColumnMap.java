package org.openhall.server.importing.columns;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which column holds which element.
 *
 * @param fields column of each element
 * @param others columns outside both forms, by their header words
 * @param graded whether ■ means 必选项 in this table
 * @param faults what is wrong with the head, for the person who handed it in
 */
record ColumnMap(Map<Field, Integer> fields, Map<Integer, String> others, boolean graded, List<String> faults) {

    private static final List<Field> CORE = List.of(Field.LEVEL1, Field.LEVEL2, Field.CONTENT, Field.BASIS,
            Field.LIMIT, Field.SUBJECT, Field.CHANNELS);
    private static final int TALLEST = 4;

    /** The head that begins in a row and is that many rows tall. */
    static ColumnMap of(Grid grid, int row, int height, Headings headings) {
        Map<Field, Integer> fields = new EnumMap<>(Field.class);
        Map<Integer, String> others = new LinkedHashMap<>();
        List<String> faults = new ArrayList<>();
        boolean graded = false;
        for (int column = 0; column < grid.columns(); column++) {
            String joined = joined(grid, row, height, column);
            if (joined.isEmpty()) continue;
            graded |= HeaderWords.graded(joined);
            Optional<Field> field = headings.field(joined);
            if (field.isPresent() && !fields.containsKey(field.get())) {
                fields.put(field.get(), column);
                continue;
            }
            boolean sameCell = column > 0 && grid.beginsAt(row + height - 1, column) < column;
            if (field.isPresent() && !sameCell)
                faults.add("表头“" + field.get().label() + "”出现了两次，只认第一次，第二次的内容放进了附加信息");
            others.put(column, joined);
        }
        return new ColumnMap(fields, others, graded, faults);
    }

    /** How many rows the head that begins here takes; 0 when none begins here. */
    static int heightAt(Grid grid, int row, Headings headings) {
        if (!opens(grid.distinct(row), headings)) return 0;
        for (int height = 1; height <= TALLEST && row + height <= grid.rows(); height++) {
            if (height > 1 && !continues(grid, row + height - 1, headings)) return 0;
            ColumnMap map = of(grid, row, height, headings);
            if (CORE.stream().filter(map.fields()::containsKey).count() < 3) continue;
            int tall = height;
            while (tall < TALLEST && continues(grid, row + tall, headings))
                tall++;
            return tall;
        }
        return 0;
    }

    /** A head begins with a row that is mostly header words; a row of content has a few such words at most. */
    private static boolean opens(List<String> words, Headings headings) {
        long known = words.stream().filter(headings::fragment).count();
        return known >= 2 && known * 2 >= words.size() && words.stream().noneMatch(word -> word.matches("\\d+"));
    }

    /** Whether two heads ask for the same columns: then the second is only printed again at a page break. */
    boolean same(ColumnMap other) {
        return fields.equals(other.fields) && others.equals(other.others);
    }

    private static boolean continues(Grid grid, int row, Headings headings) {
        boolean any = false;
        for (int column = 0; column < grid.columns(); column++) {
            String bare = Words.bare(grid.shown(row, column));
            if (bare.isEmpty() || grid.beginsIn(row, column) < row) continue;
            if (!headings.fragment(bare)) return false;
            any = true;
        }
        return any;
    }

    static String joined(Grid grid, int row, int height, int column) {
        StringBuilder words = new StringBuilder();
        for (int line = row; line < row + height; line++) {
            if (line > row && grid.beginsIn(line, column) < line) continue;
            words.append(Words.bare(grid.shown(line, column)));
        }
        return words.toString();
    }
}
