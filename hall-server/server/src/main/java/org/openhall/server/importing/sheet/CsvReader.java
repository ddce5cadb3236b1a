package org.openhall.server.importing.sheet;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

import org.openhall.server.intake.RefusedFileException;

/** Comma, tab or semicolon separated text; line feeds inside quotes belong to the cell. */
final class CsvReader {
    private CsvReader() {}

    static Sheet read(String name, byte[] bytes) throws RefusedFileException {
        String text = TextDecoding.decode(bytes);
        Bounds bounds = new Bounds();
        List<List<String>> rows = new ArrayList<>();
        CSVFormat format = CSVFormat.RFC4180.builder().setDelimiter(delimiter(text)).setIgnoreEmptyLines(false).get();
        try (CSVParser parser = CSVParser.parse(text, format)) {
            for (CSVRecord line : parser) {
                List<String> cells = line.toList();
                for (int column = 0; column < cells.size(); column++)
                    bounds.count(rows.size(), column, cells.get(column));
                rows.add(List.copyOf(cells));
            }
        } catch (IOException | UncheckedIOException | IllegalStateException e) {
            throw new RefusedFileException("第 " + (rows.size() + 1) + " 行附近的引号不成对，后面的读不下去：请在表格软件里重新另存为“CSV UTF-8”再导入。",
                    e);
        }
        return Sheet.plain(name, rows);
    }

    /** The sign that parts the first line, outside quotes. */
    private static char delimiter(String text) {
        int commas = 0;
        int tabs = 0;
        int semicolons = 0;
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char sign = text.charAt(i);
            if (sign == '"') quoted = !quoted;
            if (quoted) continue;
            if (sign == '\n') break;
            if (sign == ',') commas++;
            if (sign == '\t') tabs++;
            if (sign == ';') semicolons++;
        }
        if (tabs > commas) return '\t';
        return semicolons > 0 && commas == 0 ? ';' : ',';
    }
}
