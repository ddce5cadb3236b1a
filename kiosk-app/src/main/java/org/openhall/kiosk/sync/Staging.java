package org.openhall.kiosk.sync;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;

import org.openhall.content.database.StorageException;
import org.openhall.contract.feed.Row;
import org.openhall.contract.json.Json;

/**
 * Rows that have come but are not verified yet: lines in a file, so that a whole catalogue never stands in memory. Read
 * back as rows, once all have come. A disk that refuses is a {@link StorageException}.
 */
final class Staging implements AutoCloseable, Iterable<Row> {

    private final Path file;
    private final BufferedWriter writer;
    private int rows;

    /** Makes the file, and its folder when missing. */
    Staging(Path file) {
        this.file = file;
        try {
            Files.createDirectories(file.getParent());
            this.writer = Files.newBufferedWriter(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw StorageException.ofFiles("stage rows", file, e);
        }
    }

    /**
     * Takes the line of a row.
     *
     * @throws IOException when it is none
     */
    void add(String line) throws IOException {
        HallClient.read(line, Row.class);
        try {
            writer.write(line);
            writer.write('\n');
        } catch (IOException e) {
            throw StorageException.ofFiles("stage rows", file, e);
        }
        rows++;
    }

    int rows() {
        return rows;
    }

    @Override
    public Iterator<Row> iterator() {
        flush();
        try {
            BufferedReader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8);
            return reader.lines().onClose(() -> close(reader)).map(line -> Json.read(line, Row.class)).iterator();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void flush() {
        try {
            writer.flush();
        } catch (IOException e) {
            throw StorageException.ofFiles("stage rows", file, e);
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
    public void close() {
        try (writer) {
            Files.deleteIfExists(file); // first: what is still buffered then goes nowhere, also on a full disk
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
