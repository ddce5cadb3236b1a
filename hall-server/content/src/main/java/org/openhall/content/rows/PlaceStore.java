package org.openhall.content.rows;

import java.time.Instant;
import java.util.Optional;

import org.jdbi.v3.core.Handle;

import org.openhall.contract.feed.Epoch;
import org.openhall.contract.feed.Head;
import org.openhall.contract.json.Json;
import org.openhall.contract.signing.Signed;

/** The one line that says where the rows stand. */
final class PlaceStore {

    private PlaceStore() {}

    static Optional<Position> read(Handle handle) {
        return handle.createQuery("SELECT epoch_no, epoch_id, seq, live, root, head, vouched FROM place")
                .map((rs, context) -> new Position(new Epoch(rs.getInt(1), rs.getString(2)), rs.getLong(3),
                        rs.getLong(4),
                        rs.getString(5), Json.read(rs.getString(6), Signed.class),
                        Instant.ofEpochSecond(rs.getLong(7))))
                .findOne();
    }

    static Position write(Handle handle, SignedHead signed) {
        Head head = signed.head();
        handle.execute("""
                INSERT OR REPLACE INTO place(one, epoch_no, epoch_id, seq, live, root, head, vouched)
                VALUES (1,?,?,?,?,?,?,?)""", head.epoch().no(), head.epoch().id(), head.seq(), head.rows(),
                head.stateRoot(), Json.write(signed.signed()), head.issued().getEpochSecond());
        return new Position(head.epoch(), head.seq(), head.rows(), head.stateRoot(), signed.signed(),
                Instant.ofEpochSecond(head.issued().getEpochSecond()));
    }
}
