package org.openhall.content.search;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

import org.openhall.content.rows.Applied;
import org.openhall.content.rows.ContentRows;
import org.openhall.content.rows.Position;
import org.openhall.contract.content.ContentRecord;
import org.openhall.contract.content.Kind;
import org.openhall.contract.digest.Digest;
import org.openhall.contract.feed.Epoch;
import org.openhall.contract.feed.Row;
import org.openhall.contract.feed.RowKey;
import org.openhall.contract.json.Json;
import org.openhall.contract.signing.Signed;

/** Rows in memory, for tests that are not about the rows. */
final class TestingRows implements ContentRows {

    private final Map<RowKey, Row> rows = new ConcurrentSkipListMap<>();
    private final AtomicLong live = new AtomicLong();
    private volatile Epoch epoch = new Epoch(1, "00000000000000aa");
    private final AtomicLong seq = new AtomicLong();

    /** Puts a record and answers with what a commit would say. */
    Applied put(String id, ContentRecord content) {
        return put(new RowKey(Kind.of(content).code(), id), Json.write(content));
    }

    synchronized Applied put(RowKey key, String payload) {
        long at = seq.incrementAndGet();
        Row before = rows.put(key, new Row(key.kind(), key.id(), 1, at, Optional.of(payload)));
        if (before == null || !before.live()) live.incrementAndGet();
        return new Applied(position().orElseThrow(), List.of(key), List.of());
    }

    synchronized Applied remove(RowKey key) {
        long at = seq.incrementAndGet();
        Row before = rows.put(key, new Row(key.kind(), key.id(), 2, at, Optional.empty()));
        if (before != null && before.live()) live.decrementAndGet();
        return new Applied(position().orElseThrow(), List.of(), List.of(key));
    }

    /** The same rows under another history. */
    void fork() {
        epoch = new Epoch(epoch.no() + 1, "00000000000000bb");
    }

    @Override
    public Optional<Position> position() {
        if (seq.get() == 0) return Optional.empty();
        return Optional
                .of(new Position(epoch, seq.get(), live.get(), Digest.hex("root " + seq.get()),
                        new Signed("", List.of()),
                        Instant.EPOCH));
    }

    @Override
    public Optional<Row> row(RowKey key) {
        return Optional.ofNullable(rows.get(key)).filter(Row::live);
    }

    @Override
    public void forEach(Consumer<Row> consumer) {
        rows.values().stream().filter(Row::live).forEach(consumer);
    }

    @Override
    public List<Row> rowsSince(long after, int limit) {
        return new ArrayList<>(rows.values().stream().filter(row -> row.seq() > after)
                .sorted(Comparator.comparingLong(Row::seq)).limit(limit).toList());
    }
}
