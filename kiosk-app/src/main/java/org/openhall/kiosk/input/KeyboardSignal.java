package org.openhall.kiosk.input;

/** What a keyboard tells the screen it serves. */
public sealed interface KeyboardSignal {

    /**
     * The text has changed: a word was chosen, a character typed or deleted. Nothing is being composed any more, unless a
     * {@link Composing} follows.
     *
     * @param text all of it
     */
    record TextChanged(String text) implements KeyboardSignal {}

    /**
     * Something is being composed, so that results can follow before it is chosen.
     *
     * @param letters typed and not yet chosen for; empty when composing has ended without a choice
     * @param candidate the composition as it would become now: words picked and the first candidate, or the letters
     *        where none is offered
     * @param preview the whole text with the composition in its place: what to search for
     */
    record Composing(String letters, String candidate, String preview) implements KeyboardSignal {}

    /**
     * 查找 was pressed; what was being composed has entered the text.
     *
     * @param text all of it
     */
    record Go(String text) implements KeyboardSignal {}

    /** 收起 was pressed; what was being composed has entered the text. */
    record Hide() implements KeyboardSignal {}
}
