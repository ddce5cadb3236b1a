package org.openhall.server.editing;

import java.util.Optional;

import org.openhall.contract.content.ContentRecord;
import org.openhall.contract.feed.RowKey;

/**
 * A record as an editor finds it.
 *
 * @param key what it is about
 * @param content its words; absent: it shall be taken back
 * @param published what is public now
 * @param draft how the draft stands; absent: there is none
 * @param version that is public now, 0: none
 */
public record WorkingCopy(RowKey key, Optional<ContentRecord> content, Optional<ContentRecord> published,
        Optional<DraftMark> draft, long version) {

    /** The number that a saving must bring back; 0 where there is no draft. */
    public long edit() {
        return draft.map(DraftMark::edit).orElse(0L);
    }

    /**
     * How a draft stands.
     *
     * @param state where
     * @param edit rises with each saving
     * @param author account, empty for the command line
     * @param reason why the record changes
     * @param digest SHA-256 of its words
     */
    public record DraftMark(DraftState state, long edit, String author, String reason, String digest) {}
}
