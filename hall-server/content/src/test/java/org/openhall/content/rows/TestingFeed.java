package org.openhall.content.rows;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.openhall.contract.feed.Epoch;
import org.openhall.contract.feed.Head;
import org.openhall.contract.feed.Row;
import org.openhall.contract.feed.RowKey;
import org.openhall.contract.feed.StateRoot;
import org.openhall.contract.signing.Signed;
import org.openhall.contract.signing.SigningKey;

/** An author of content in memory, independent of the store: keeps live rows in a map and signs heads over them. */
public final class TestingFeed {

    /** When every head of this feed is issued. */
    public static final Instant ISSUED = Instant.parse("2026-11-22T10:00:00Z");

    private final SigningKey key = SigningKey.generate();
    private final Map<RowKey, Row> live = new TreeMap<>();
    private final Epoch epoch;
    private long seq;

    /** A feed in its first epoch. */
    public TestingFeed() {
        this(new Epoch(1, "0123456789abcdef"));
    }

    TestingFeed(Epoch epoch) {
        this.epoch = epoch;
    }

    /** Publishes an entity, or a further release of it. */
    public Row put(String id, String words) {
        RowKey at = new RowKey("item", id);
        long version = live.containsKey(at) ? live.get(at).version() + 1 : 1;
        Row row = new Row(at.kind(), id, version, ++seq, Optional.of(words));
        live.put(at, row);
        return row;
    }

    /** Takes an entity back. */
    public Row drop(String id) {
        Row gone = live.remove(new RowKey("item", id));
        return new Row("item", id, gone.version() + 1, ++seq, Optional.empty());
    }

    /** Publishes a number of entities. */
    public List<Row> putAll(String stem, int count) {
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < count; i++)
            rows.add(put(stem + i, "{\"words\":\"" + stem + " 公开 " + i + "\"}"));
        return rows;
    }

    /** The head of now. */
    public SignedHead head() {
        return head(Optional.empty());
    }

    SignedHead head(Optional<Head.Snapshot> snapshot) {
        Head head = new Head(1, "3301", epoch, seq, live.size(), root(), snapshot, ISSUED,
                ISSUED.plusSeconds(86_400), 1, "");
        return new SignedHead(head, Signed.of(head, key));
    }

    /** Live rows of a bucket. */
    public List<Row> bucket(int no) {
        return live.values().stream().filter(row -> StateRoot.bucketOf(row.id()) == no).toList();
    }

    /** All live rows. */
    public List<Row> live() {
        return List.copyOf(live.values());
    }

    String root() {
        List<List<StateRoot.Leaf>> buckets = new ArrayList<>();
        for (int no = 0; no < StateRoot.BUCKETS; no++)
            buckets.add(new ArrayList<>());
        for (Row row : live.values()) {
            buckets.get(StateRoot.bucketOf(row.id())).add(new StateRoot.Leaf(row.key(), row.version(), row.hash()));
        }
        return StateRoot.root(buckets.stream().map(StateRoot::bucket).toList());
    }

    /** Takes up where a store stands, as an author would who lost its memory but not its disk. */
    static TestingFeed resume(ContentStore store) {
        TestingFeed feed = new TestingFeed();
        store.forEach(row -> feed.live.put(row.key(), row));
        feed.seq = store.position().map(Position::seq).orElse(0L);
        return feed;
    }

    /** Ids of live rows. */
    List<String> ids() {
        return live.keySet().stream().map(RowKey::id).toList();
    }
}
