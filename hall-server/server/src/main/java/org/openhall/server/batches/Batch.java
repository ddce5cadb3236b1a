package org.openhall.server.batches;

import java.time.Instant;
import java.util.List;

/**
 * Files handed in together.
 *
 * @param id lasting, of hexadecimal digits
 * @param at when
 * @param account who
 * @param person their name
 * @param told what they said of them
 * @param files their names, in order
 * @param state how it stands
 * @param summary how it ended, for people
 */
public record Batch(String id, Instant at, String account, String person, Told told, List<String> files, State state,
        String summary) {

    /** Copies. */
    public Batch {
        files = List.copyOf(files);
    }

    /** How files handed in can stand. */
    public enum State {
        /** They are being looked at. */
        OPEN,
        /** Drafts were made of them. */
        KEPT,
        /** They were thrown away. */
        DROPPED
    }
}
