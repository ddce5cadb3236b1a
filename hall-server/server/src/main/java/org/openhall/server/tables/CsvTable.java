package org.openhall.server.tables;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.regex.Pattern;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.QuoteMode;

/** A table as comma separated text (RFC 4180), with a byte order mark by which spreadsheets know that it is UTF-8. */
public final class CsvTable {

    /** What a spreadsheet would take for a formula, half and full width, behind blanks too. */
    private static final Pattern FORMULA = Pattern.compile("(?s)[ \\u00A0\\u3000]*[=+\\-@\\t\\r\\n＝＋－＠].*");
    private static final CSVFormat FORMAT = CSVFormat.RFC4180.builder().setQuoteMode(QuoteMode.ALL).get();

    private CsvTable() {}

    /** Writes it; the writer stays open. */
    public static void write(Table table, Writer out) throws IOException {
        out.write('\uFEFF');
        CSVPrinter printer = new CSVPrinter(out, FORMAT);
        printer.printRecord(harmless(table.about()));
        printer.printRecord(table.columns().stream().map(column -> harmless(column.heading())).toList());
        for (List<String> row : table.rows())
            printer.printRecord(row.stream().map(CsvTable::harmless).toList());
        printer.flush();
    }

    /** A cell that would be a formula gets an apostrophe in front, which makes it text (OWASP, CSV injection). */
    private static String harmless(String cell) {
        String plain = Cells.plain(cell);
        return FORMULA.matcher(plain).matches() ? "'" + plain : plain;
    }
}
