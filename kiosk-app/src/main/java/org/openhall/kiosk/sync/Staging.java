package org.openhall.kiosk.sync;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;

import org.openhall.contract.feed.Row;
import org.openhall.contract.json.Json;

/**
 * Rows that have come but are not verified yet: lines in a file, so that a whole catalogue never stands in memory. Read
 * back as rows, once all have come.
 */
final class Staging implements AutoCloseable, Iterable<Row> {

    private final Path file;
    private final BufferedWriter writer;
    private int rows;

    Staging(Path file) throws IOException {
        this.file = file;
        this.writer = Files.newBufferedWriter(file, StandardCharsets.UTF_8);
    }

    /** Takes the line of a row; refuses what is none. */
    void add(String line) throws IOException {
        HallClient.read(line, Row.class);
        writer.write(line);
        writer.write('\n');
        rows++;
    }

    int rows() {
        return rows;
    }

    @Override
    public Iterator<Row> iterator() {
        try {
            writer.flush();
            BufferedReader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8);
            return reader.lines().onClose(() -> close(reader)).map(line -> Json.read(line, Row.class)).iterator();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void close(BufferedReader reader) {
        try {
            reader.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        writer.close();
        Files.deleteIfExists(file);
    }
}
