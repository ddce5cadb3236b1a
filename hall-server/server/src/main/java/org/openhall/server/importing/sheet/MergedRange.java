package org.openhall.server.importing.sheet;

/**
 * Cells shown as one; the words stand in the first. All four bounds are included and count from 0.
 *
 * @param firstRow top
 * @param firstColumn left
 * @param lastRow bottom
 * @param lastColumn right
 */
public record MergedRange(int firstRow, int firstColumn, int lastRow, int lastColumn) {

    /** Refuses a range turned inside out. */
    public MergedRange {
        if (firstRow < 0 || firstColumn < 0 || lastRow < firstRow || lastColumn < firstColumn)
            throw new IllegalArgumentException("merged range");
    }
}
