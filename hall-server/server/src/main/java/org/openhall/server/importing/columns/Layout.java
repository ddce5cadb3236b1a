package org.openhall.server.importing.columns;

import java.util.List;

/**
 * What a sheet consists of: every row is in one of its tables or set aside.
 *
 * @param tables the catalogues
 * @param aside rows that are no items
 */
public record Layout(List<SourceTable> tables, List<Aside> aside) {

    /** Copies. */
    public Layout {
        tables = List.copyOf(tables);
        aside = List.copyOf(aside);
    }

    /**
     * A row that is no item.
     *
     * @param row number as the spreadsheet shows it, from 1
     * @param what it is
     */
    public record Aside(int row, What what) {}

    /** What a row can be besides an item. */
    public enum What {
        /** Words above a table. */
        TITLE,
        /** Header words. */
        HEADER,
        /** The same header words again, at a page break. */
        REPEATED_HEADER,
        /** Nothing. */
        BLANK,
        /** Words below a table. */
        NOTE,
        /** Words in a sheet without a table. */
        NO_TABLE
    }
}
