package org.openhall.server.tables;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** A table as a workbook: text cells only, written row by row so that many rows need little memory. */
public final class XlsxTable {

    private static final int ABOUT = 0;
    private static final int HEADINGS = 1;
    private static final int FIRST = 2;
    private static final int FLUSHED = 500;
    /** A cell of this format stays text even when somebody types into it again. */
    private static final String TEXT = "@";

    private XlsxTable() {}

    /** Writes it; the stream stays open. */
    public static void write(Table table, OutputStream out) throws IOException {
        Workbook workbook = new Workbook(out, "OpenHall", "1.0");
        Worksheet sheet = workbook.newWorksheet(table.name());
        int last = table.columns().size() - 1;
        for (int column = 0; column <= last; column++)
            sheet.width(column, table.columns().get(column).width());
        sheet.freezePane(0, FIRST);
        sheet.fitToWidth((short) 1);
        sheet.pageOrientation("landscape");
        sheet.repeatRows(HEADINGS);
        if (!table.rows().isEmpty()) sheet.setAutoFilter(HEADINGS, 0, HEADINGS + table.rows().size(), last);
        sheet.inlineString(ABOUT, 0, Cells.plain(table.about()));
        sheet.style(ABOUT, 0).format(TEXT).bold().set();
        for (int column = 0; column <= last; column++)
            sheet.inlineString(HEADINGS, column, Cells.plain(table.columns().get(column).heading()));
        sheet.range(HEADINGS, 0, HEADINGS, last).style().format(TEXT).bold().fillColor("E7ECF1").wrapText(true)
                .verticalAlignment("center").borderStyle("thin").set();
        int row = FIRST;
        for (List<String> cells : table.rows())
            row(sheet, row++, cells);
        workbook.finish();
    }

    private static void row(Worksheet sheet, int row, List<String> cells) throws IOException {
        for (int column = 0; column < cells.size(); column++)
            sheet.inlineString(row, column, Cells.plain(cells.get(column)));
        sheet.range(row, 0, row, cells.size() - 1).style().format(TEXT).wrapText(true).verticalAlignment("top").set();
        if (row % FLUSHED == 0) sheet.flush();
    }
}
