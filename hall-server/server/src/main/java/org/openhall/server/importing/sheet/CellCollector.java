package org.openhall.server.importing.sheet;

import java.util.ArrayList;
import java.util.List;

import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler.SheetContentsHandler;
import org.apache.poi.xssf.usermodel.XSSFComment;

import org.openhall.server.intake.RefusedFileException;

/** First pass: the words of the cells, with absent rows and cells as empty ones. */
final class CellCollector implements SheetContentsHandler {

    private final Bounds bounds;
    private final List<List<String>> rows = new ArrayList<>();
    private List<String> row = new ArrayList<>();

    CellCollector(Bounds bounds) {
        this.bounds = bounds;
    }

    List<List<String>> rows() {
        return List.copyOf(rows);
    }

    @Override
    public void startRow(int number) {
        count(number, 0, "");
        while (rows.size() < number)
            rows.add(List.of());
        row = new ArrayList<>();
    }

    @Override
    public void endRow(int number) {
        rows.add(List.copyOf(row));
    }

    @Override
    public void cell(String reference, String text, XSSFComment comment) {
        int column = reference == null ? row.size() : new CellAddress(reference).getColumn();
        String words = text == null ? "" : text;
        count(rows.size(), column, words);
        while (row.size() < column)
            row.add("");
        if (row.size() == column) row.add(words);
    }

    private void count(int atRow, int atColumn, String words) {
        try {
            bounds.count(atRow, atColumn, words);
        } catch (RefusedFileException e) {
            throw new RefusedInside(e.getMessage(), e);
        }
    }
}
