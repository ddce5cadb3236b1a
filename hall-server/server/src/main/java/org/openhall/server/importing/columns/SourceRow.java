package org.openhall.server.importing.columns;

import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * One row of a table with its cells told apart, their words untouched.
 *
 * @param row number as the spreadsheet shows it, from 1
 * @param reference the source's own id for the row, or empty
 * @param cells words by element; an element without a column is absent
 * @param above elements whose words stand in a merged cell that begins in a row above
 * @param extras words of the other columns by their header, from left to right
 * @param cut whether the source says that it holds only part of the row
 * @param doubts what the source leaves open about an element, as a sentence for a person
 * @param hidden whether the spreadsheet hides the row
 */
public record SourceRow(int row, String reference, Map<Field, String> cells, Set<Field> above,
        Map<String, String> extras, boolean cut, Map<Field, String> doubts, boolean hidden) {

    /** Copies. */
    public SourceRow {
        cells = cells.isEmpty() ? Map.of() : Collections.unmodifiableMap(new EnumMap<>(cells));
        above = Set.copyOf(above);
        extras = Collections.unmodifiableMap(new LinkedHashMap<>(extras));
        doubts = Map.copyOf(doubts);
    }

    /** The words of an element, empty where there are none. */
    public String at(Field field) {
        return cells.getOrDefault(field, "");
    }

    /** Whether the row itself has words for an element, not a cell that began above it. */
    public boolean owns(Field field) {
        return !above.contains(field) && !at(field).isBlank();
    }

    /** Whether the table has a column for it. */
    public boolean has(Field field) {
        return cells.containsKey(field);
    }
}
