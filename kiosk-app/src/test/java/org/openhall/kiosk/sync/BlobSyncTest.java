package org.openhall.kiosk.sync;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.openhall.content.blobs.BlobStore;
import org.openhall.content.rows.ContentRows;
import org.openhall.content.rows.Position;
import org.openhall.contract.digest.Digest;
import org.openhall.contract.feed.Row;
import org.openhall.contract.feed.RowKey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Fetching of pictures into a real folder, from a hall that serves files out of memory. */
class BlobSyncTest {

    private static final Instant NOW = Instant.parse("2026-11-24T09:00:00Z");
    private static final int MEGABYTE = 1 << 20;

    @TempDir
    private Path folder;
    private final Map<String, byte[]> files = new HashMap<>();
    private final List<String> asked = new ArrayList<>();
    private final List<Row> rows = new ArrayList<>();

    @Test
    void comesInSlicesOldestFirst() throws IOException {
        List<String> hashes = new ArrayList<>();
        for (int i = 1; i <= 6; i++)
            hashes.add(picture(i, new byte[MEGABYTE + i]));
        BlobSync sync = sync();

        assertTrue(sync.fetch(NOW), "more is to come");
        assertEquals(hashes.subList(0, 4), asked);
        assertFalse(sync.fetch(NOW));
        assertEquals(hashes, asked);
        assertFalse(sync.fetch(NOW));
        assertEquals(6, asked.size());
    }

    @Test
    void aFileThatIsShorterThanItsRecordKeepsNobodyElseWaiting() throws IOException {
        String bad = picture(1, new byte[1000]);
        files.put(bad, new byte[400]);
        String good = picture(2, new byte[2000]);
        BlobSync sync = sync();

        assertFalse(sync.fetch(NOW));

        assertTrue(store().find(good).isPresent());
        assertEquals(0, store().partial(bad), "nothing is kept of it");
        sync.fetch(NOW.plus(Duration.ofMinutes(30)));
        assertEquals(2, asked.size(), "not again at each look");
        files.put(bad, new byte[1000]);
        sync.fetch(NOW.plus(Duration.ofMinutes(61)));
        assertTrue(store().find(bad).isPresent());
    }

    @Test
    void aPartThatTheHallCannotContinueIsDropped() throws IOException {
        String hash = picture(1, new byte[1000]);
        store().append(hash, 0, 1000, new ByteArrayInputStream(new byte[600]));
        files.put(hash, new byte[500]); // a range from 600 on cannot be had
        sync().fetch(NOW);
        assertEquals(0, store().partial(hash));
    }

    @Test
    void aPictureThatIsNotThereIsPassedOver() throws IOException {
        files.remove(picture(1, new byte[10]));
        String good = picture(2, new byte[20]);
        assertFalse(sync().fetch(NOW));
        assertTrue(store().find(good).isPresent());
    }

    private BlobSync sync() {
        return new BlobSync(new HallClient(new Files()), store(), new Rows());
    }

    private BlobStore store() {
        return new BlobStore(folder);
    }

    private String picture(int seq, byte[] bytes) {
        String hash = HexFormat.of().formatHex(Digest.sha256().digest(bytes));
        files.put(hash, bytes);
        rows.add(new Row("notice", "n" + seq, 1, seq, Optional.of("""
                {"imprint":{"title":"通知"},"attachments":[{"name":"a.pdf","pages":[
                {"picture":{"sha256":"%s","bytes":%d,"mediaType":"image/png"},"width":1,"height":1}]}]}"""
                .formatted(hash, bytes.length))));
        return hash;
    }

    private final class Files implements Wire {
        @Override
        public Answer send(Ask ask) {
            String hash = ask.path().substring(ask.path().lastIndexOf('/') + 1);
            asked.add(hash);
            byte[] bytes = files.get(hash);
            if (bytes == null) return new Answer(404, new ByteArrayInputStream(new byte[0]));
            int from = Integer.parseInt(ask.headers().getOrDefault("Range", "0").replaceAll("\\D", ""));
            if (from >= bytes.length) return new Answer(416, new ByteArrayInputStream(new byte[0]));
            return new Answer(from > 0 ? 206 : 200, new ByteArrayInputStream(bytes, from, bytes.length - from));
        }

        @Override
        public void close() {
            files.clear();
        }
    }

    private final class Rows implements ContentRows {
        @Override
        public Optional<Position> position() {
            return Optional.empty();
        }

        @Override
        public Optional<Row> row(RowKey key) {
            return rows.stream().filter(row -> row.key().equals(key)).findFirst();
        }

        @Override
        public void forEach(Consumer<Row> consumer) {
            rows.forEach(consumer);
        }

        @Override
        public List<Row> rowsSince(long seq, int limit) {
            return rows.stream().filter(row -> row.seq() > seq).limit(limit).toList();
        }
    }
}
