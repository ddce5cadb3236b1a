package org.openhall.server.tables;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.System.Logger.Level;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import org.openhall.server.http.Reply;

/** A table as a download. */
public final class TableReply {

    private TableReply() {}

    /** As a workbook under a file name, which gets its ending here. */
    public static Reply xlsx(Table table, String name) {
        return written(out -> XlsxTable.write(table, out),
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", name + ".xlsx");
    }

    /** As comma separated text under a file name, which gets its ending here. */
    public static Reply csv(Table table, String name) {
        return written(out -> {
            var text = new java.io.OutputStreamWriter(out, StandardCharsets.UTF_8);
            CsvTable.write(table, text);
            text.flush();
        }, "text/csv; charset=utf-8", name + ".csv");
    }

    @FunctionalInterface
    private interface Writing {
        void to(OutputStream out) throws IOException;
    }

    /** Through a file, so that the length is known and nothing large is kept in memory. */
    private static Reply written(Writing writing, String mediaType, String name) {
        try {
            Path file = Files.createTempFile("openhall-table", "");
            try {
                try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
                    writing.to(out);
                }
                return new Reply.Then(new Reply.FilePart(file, 0, Files.size(file), 200, Map.of("Content-Type",
                        mediaType, "Content-Disposition", "attachment; filename*=UTF-8''" + URLEncoder.encode(name,
                                StandardCharsets.UTF_8).replace("+", "%20"))),
                        () -> delete(file));
            } catch (IOException | RuntimeException e) {
                delete(file);
                throw e;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            System.getLogger(TableReply.class.getName()).log(Level.WARNING, "a table was left behind in " + file, e);
        }
    }
}
