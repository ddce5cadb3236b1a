package org.openhall.server.importing.sheet;

import org.openhall.server.intake.RefusedFileException;

/** How much table one file may hold. A county's whole catalogue is 1,500 rows of 20 columns. */
final class Bounds {
    static final int MOST_ROWS = 20_000;
    static final int MOST_COLUMNS = 200;
    static final int MOST_CELLS = 1_000_000;
    static final int MOST_MERGED = 50_000;
    static final long MOST_CHARACTERS = 16_000_000;
    static final long MOST_BYTES = 64L << 20;

    private int cells;
    private long characters;

    /** Counts one cell and refuses the file when it holds too much. */
    void count(int row, int column, String text) throws RefusedFileException {
        if (column >= MOST_COLUMNS)
            throw new RefusedFileException("表格超过 " + MOST_COLUMNS + " 列，不像目录：请删掉右边多余的列再导入。");
        cells++;
        characters += text.length();
        if (row >= MOST_ROWS || cells > MOST_CELLS || characters > MOST_CHARACTERS)
            throw new RefusedFileException("表格太大（上限 " + MOST_ROWS + " 行）：请按领域拆成几个文件再导入。");
    }
}
