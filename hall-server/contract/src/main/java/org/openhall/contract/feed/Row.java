package org.openhall.contract.feed;

import java.util.Optional;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;

import org.openhall.contract.digest.Digest;

/**
 * One line of the change feed. The payload is an opaque string: its hash is taken over the bytes as sent, nothing is
 * re-canonicalised by the receiver.
 *
 * @param kind wire word of the kind
 * @param id the entity
 * @param version rises by one with each release of the entity
 * @param seq place in the feed, rising inside one epoch
 * @param payload the record as JSON; absent: the entity is gone
 */
public record Row(@JsonProperty("k") String kind, @JsonProperty("id") String id, @JsonProperty("v") long version,
        @JsonProperty("s") long seq, @JsonProperty("d") Optional<String> payload) {

    /** Refuses rows that cannot be placed. */
    public Row {
        new RowKey(kind, id);
        if (version < 1 || seq < 1) throw new IllegalArgumentException("row version or seq under 1");
        payload = payload == null ? Optional.empty() : payload;
    }

    /** What the row is about. */
    @JsonIgnore
    public RowKey key() {
        return new RowKey(kind, id);
    }

    /** SHA-256 of the payload bytes; empty for a row that is gone. */
    @JsonIgnore
    public String hash() {
        return payload.map(Digest::hex).orElse("");
    }

    /** Whether the entity lives. */
    @JsonIgnore
    public boolean live() {
        return payload.isPresent();
    }
}
