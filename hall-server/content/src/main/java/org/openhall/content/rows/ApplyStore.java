package org.openhall.content.rows;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import org.jdbi.v3.core.Handle;

import org.openhall.content.database.Database;
import org.openhall.content.rows.ContentRefusedException.Reason;
import org.openhall.contract.feed.Head;
import org.openhall.contract.feed.Row;
import org.openhall.contract.feed.RowKey;
import org.openhall.contract.feed.StateRoot;

/** The two ways in which rows change, both inside one transaction that ends in the same check against the head. */
final class ApplyStore {

    private static final int AT_ONCE = 1_000;

    private final Handle handle;
    private final Optional<Position> before;

    ApplyStore(Handle handle) {
        this.handle = handle;
        this.before = Damage.guard("read the place", () -> PlaceStore.read(handle));
    }

    /** Rows of the feed from the place held up to the head. */
    Applied changes(Iterable<Row> rows, HeadSource source) {
        try (RowWriteStore writer = new RowWriteStore(handle.getConnection())) {
            long last = before.map(Position::seq).orElse(0L);
            List<Row> some = new ArrayList<>(AT_ONCE);
            for (Row row : rows) {
                if (row.seq() <= last) throw new ContentRefusedException(Reason.ORDER, "seq does not rise");
                last = row.seq();
                some.add(row);
                if (some.size() == AT_ONCE) {
                    writer.write(some);
                    some.clear();
                }
            }
            writer.write(some);
            SignedHead head = checked(writer, source);
            if (before.isPresent() && !before.get().epoch().equals(head.head().epoch()))
                throw new ContentRefusedException(Reason.EPOCH, "the rows held are of another history");
            if (last > head.head().seq()) throw new ContentRefusedException(Reason.ORDER, "rows beyond the head");
            return new Applied(PlaceStore.write(handle, head), writer.changed(), writer.removed());
        } catch (SQLException e) {
            throw Database.failure("apply changes", e);
        }
    }

    /** Whole buckets in place of the ones held. */
    Applied buckets(Map<Integer, List<Row>> buckets, SignedHead head) {
        Set<RowKey> former = new TreeSet<>();
        buckets.keySet().forEach(no -> former.addAll(clear(no)));
        try (RowWriteStore writer = new RowWriteStore(handle.getConnection())) {
            Set<RowKey> now = new HashSet<>();
            for (Map.Entry<Integer, List<Row>> bucket : buckets.entrySet()) {
                for (Row row : bucket.getValue()) {
                    if (!row.live() || row.seq() > head.head().seq() || !now.add(row.key())
                            || StateRoot.bucketOf(row.id()) != bucket.getKey())
                        throw new ContentRefusedException(Reason.ORDER, "a row that does not belong in its bucket");
                }
                writer.write(bucket.getValue());
                writer.touched().set(bucket.getKey());
            }
            checked(writer, HeadSource.received(head));
            former.removeAll(now);
            for (RowKey key : former)
                writer.bury(key, 1, head.head().seq());
            return new Applied(PlaceStore.write(handle, head), writer.changed(), List.copyOf(former));
        } catch (SQLException e) {
            throw Database.failure("replace buckets", e);
        }
    }

    /** Empties a bucket; its keys as far as they can still be read. */
    private Set<RowKey> clear(int no) {
        Set<RowKey> former = new HashSet<>();
        handle.createQuery("SELECT kind, id FROM row WHERE bucket=?").bind(0, no)
                .map((rs, context) -> legible(rs.getString(1), rs.getString(2)).map(former::add).orElse(false)).list();
        handle.execute("DELETE FROM payload WHERE no IN (SELECT payload FROM row WHERE bucket=?)", no);
        handle.execute("DELETE FROM row WHERE bucket=?", no);
        return former;
    }

    private static Optional<RowKey> legible(String kind, String id) {
        try {
            return Optional.of(new RowKey(kind, id));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private SignedHead checked(RowWriteStore writer, HeadSource source) {
        BucketStore.Buckets buckets = Damage.guard("recompute the buckets", () -> recomputed(writer));
        SignedHead signed = source.over(buckets.root(), buckets.rows());
        Head head = signed.head();
        if (head.rows() != buckets.rows())
            throw new ContentRefusedException(Reason.COUNT, buckets.rows() + " rows, the head says " + head.rows());
        if (!head.stateRoot().equals(buckets.root()))
            throw new ContentRefusedException(Reason.ROOT, "at seq " + head.seq());
        return signed;
    }

    private BucketStore.Buckets recomputed(RowWriteStore writer) {
        try {
            return new BucketStore(handle.getConnection()).recompute(writer.touched());
        } catch (SQLException e) {
            throw Database.failure("recompute the buckets", e);
        }
    }
}
