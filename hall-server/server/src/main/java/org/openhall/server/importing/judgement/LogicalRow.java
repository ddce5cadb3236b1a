package org.openhall.server.importing.judgement;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.openhall.server.importing.columns.Field;
import org.openhall.server.importing.columns.SourceRow;
import org.openhall.server.importing.columns.Words;

/**
 * One item: a row, and the rows below it that only continue its cells (number and names merged over all of them).
 *
 * @param parts at least one
 */
record LogicalRow(List<SourceRow> parts) {

    private static final Set<Field> NAMES = Set.of(Field.LEVEL1, Field.LEVEL2, Field.LEVEL3);

    LogicalRow {
        parts = List.copyOf(parts);
    }

    static List<LogicalRow> group(List<SourceRow> rows) {
        List<LogicalRow> grouped = new ArrayList<>();
        List<SourceRow> open = new ArrayList<>();
        for (SourceRow row : rows) {
            if (!open.isEmpty() && !continues(row)) {
                grouped.add(new LogicalRow(open));
                open = new ArrayList<>();
            }
            open.add(row);
        }
        if (!open.isEmpty()) grouped.add(new LogicalRow(open));
        return grouped;
    }

    private static boolean continues(SourceRow row) {
        boolean named = NAMES.stream().anyMatch(row.above()::contains);
        boolean ownName = NAMES.stream().anyMatch(f -> !row.above().contains(f) && !Words.bare(row.at(f)).isEmpty());
        boolean ownNumber = !row.above().contains(Field.NUMBER) && !Words.bare(row.at(Field.NUMBER)).isEmpty();
        return named && !ownName && !ownNumber;
    }

    SourceRow head() {
        return parts.getFirst();
    }

    boolean has(Field field) {
        return head().has(field);
    }

    /** The words of an element, those of continuing rows below each other. */
    String at(Field field) {
        StringBuilder words = new StringBuilder(head().at(field));
        for (SourceRow part : parts.subList(1, parts.size())) {
            if (!part.owns(field)) continue;
            words.append(words.isEmpty() ? "" : "\n").append(part.at(field));
        }
        return words.toString();
    }

    /** Whether more than one of its rows has words of its own for an element. */
    boolean split(Field field) {
        return parts.stream().filter(p -> !p.above().contains(field) || p.row() == head().row()).map(p -> p.at(field))
                .filter(words -> !words.isBlank()).distinct().count() > 1;
    }
}
