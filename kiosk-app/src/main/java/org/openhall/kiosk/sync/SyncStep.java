package org.openhall.kiosk.sync;

import java.util.Optional;

import org.openhall.content.rows.Position;
import org.openhall.contract.feed.Head;

/** What to do next about the content, decided from what is held and what the hall vouches for. */
sealed interface SyncStep {

    /** The rows held are the head's: only take its newer word. */
    record Vouch() implements SyncStep {}

    /** Nothing at all to do. */
    record Rest() implements SyncStep {}

    /** Fetch what changed since a place. */
    record Changes(long since) implements SyncStep {}

    /** Compare buckets and replace those that differ: damage, another history, or a key that is no longer trusted. */
    record Mend() implements SyncStep {}

    /** Build the content anew beside the one held. */
    record Anew() implements SyncStep {}

    /** The head is older than what is held: not to be followed. */
    record Refuse() implements SyncStep {}

    /**
     * Decides; pure.
     *
     * @param held where the content stands
     * @param trusted whether the key that vouched for it may still sign
     * @param whole whether no damage is known
     * @param head what the hall vouches for, checked
     */
    static SyncStep next(Optional<Position> held, boolean trusted, boolean whole, Head head) {
        if (held.isEmpty()) return new Anew();
        Position position = held.get();
        if (!whole || !trusted || !position.epoch().equals(head.epoch())) return new Mend();
        if (head.seq() < position.seq()) return new Refuse();
        if (head.seq() > position.seq()) return new Changes(position.seq());
        if (!head.stateRoot().equals(position.root())) return new Mend();
        return head.issued().getEpochSecond() > position.vouchedAt().getEpochSecond() ? new Vouch() : new Rest();
    }
}
