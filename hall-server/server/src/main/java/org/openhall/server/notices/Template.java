package org.openhall.server.notices;

import java.time.Instant;

import org.openhall.contract.content.Notice;
import org.openhall.server.editing.Editor;

/**
 * Words for notices that come again and again. Once a second person has approved them, one person may send them with the
 * blanks filled in. Never changed: other words are another template.
 *
 * @param id of it
 * @param words title and text, with blanks
 * @param priority of its notices; never an emergency, which may go out alone anyway
 * @param state where it stands
 * @param by who wrote it
 * @param at when
 */
public record Template(String id, Blanks words, Notice.Priority priority, State state, Editor by, Instant at) {

    /** Where a template stands. */
    public enum State {
        /** Waits for a second person. */
        PROPOSED,
        /** May be sent. */
        APPROVED,
        /** May not: refused, or no longer wanted. */
        RETIRED
    }
}
