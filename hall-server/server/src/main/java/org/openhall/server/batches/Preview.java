package org.openhall.server.batches;

import java.util.List;
import java.util.Map;

import org.openhall.contract.feed.RowKey;
import org.openhall.server.editing.Saving;
import org.openhall.server.importing.Imported;
import org.openhall.server.importing.columns.Head;
import org.openhall.server.importing.columns.Headings;
import org.openhall.server.importing.sheet.Sheet;

/**
 * What files would give.
 *
 * @param imported records and report
 * @param savings what would become of each record's draft
 * @param sheets the tables as they were found
 */
public record Preview(Imported imported, Map<RowKey, Saving> savings, List<SheetHeads> sheets) {

    /** Copies. */
    public Preview {
        savings = Map.copyOf(savings);
        sheets = List.copyOf(sheets);
    }

    /**
     * The tables of a sheet.
     *
     * @param file its name
     * @param sheet its name
     * @param heads those found
     * @param top the first rows as they stand, for a person to point at the head where none was found
     */
    public record SheetHeads(String file, String sheet, List<Head> heads, List<List<String>> top) {
        /** Copies. */
        public SheetHeads {
            heads = List.copyOf(heads);
            top = List.copyOf(top);
        }

        /** The columns of a row that a person points at, from 1. */
        public Head at(int row) {
            return Head.at(Sheet.plain(sheet, top), row, 1, Headings.NONE);
        }
    }

    /** How many records would end like that. */
    public long count(Saving saving) {
        return savings.values().stream().filter(saving::equals).count();
    }
}
