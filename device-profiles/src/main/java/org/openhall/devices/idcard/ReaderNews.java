package org.openhall.devices.idcard;

import org.openhall.devices.link.LinkException;

/** What a reader has to say, as something a person can act on. */
public sealed interface ReaderNews {

    /**
     * The reader works and waits for a card.
     *
     * @param moduleId number on its label; empty when it does not tell
     */
    record Ready(String moduleId) implements ReaderNews {}

    /**
     * A card was read. It still lies there: 请取走身份证 until {@link Removed}.
     *
     * @param card what stands on it
     */
    record Read(IdCard card) implements ReaderNews {}

    /**
     * The photo of the card that was read, somewhat later; only where a hall has a decoder.
     *
     * @param photo to be wiped by whoever is told
     */
    record Photo(CardPhoto photo) implements ReaderNews {}

    /** The line was lost while a card lay there, and there is a card now. It is not read, since nobody asks for one. */
    record Lies() implements ReaderNews {}

    /** The card that was read, or could not be read, is there no more. */
    record Removed() implements ReaderNews {}

    /**
     * A card could not be read.
     *
     * @param turn what the citizen should do
     */
    record Unread(SdtStatus.Turn turn) implements ReaderNews {}

    /**
     * There is no line to the reader; it is looked for again.
     *
     * @param cause why
     */
    record Away(LinkException.Cause cause) implements ReaderNews {}

    /** There is a line, and the reader says nothing on it, or what it says is a fault of its own: for a technician. */
    record Broken(SdtStatus status) implements ReaderNews {}
}
