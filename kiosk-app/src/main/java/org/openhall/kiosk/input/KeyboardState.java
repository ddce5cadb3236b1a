package org.openhall.kiosk.input;

/**
 * A text being typed and the keyboard under it. Immutable.
 *
 * @param text what has been typed, without what is being composed
 * @param caret where the next character goes, 0 to the text's length
 * @param composition what is being composed at the caret
 * @param layer which keys are shown
 * @param latin whether letters go into the text as they are (英) or are read as pinyin (中)
 * @param capital whether the next Latin letter is a capital
 * @param expanded whether more candidates are shown in place of the keys
 * @param page which page of those, from 0
 * @param ready whether the lexicon is loaded
 * @param history this citizen's choices; forgotten with the session
 */
record KeyboardState(String text, int caret, Composition composition, Layer layer, boolean latin, boolean capital,
        boolean expanded, int page, boolean ready, SessionHistory history) {

    /** An empty text, pinyin letters, nothing remembered, no lexicon yet. */
    static final KeyboardState START = new KeyboardState("", 0, Composition.NONE, Layer.LETTERS, false, false, false, 0,
            false, SessionHistory.EMPTY);

    /** Most characters in the text. */
    static final int MOST = 64;

    /** Which keys are shown. */
    enum Layer {
        /** a to z. */
        LETTERS,
        /** Figures and punctuation. */
        SIGNS
    }

    /** The text with what is being composed in its place. */
    String preview() {
        return text.substring(0, caret) + composition.preview() + text.substring(caret);
    }

    KeyboardState withText(String other, int place) {
        return new KeyboardState(other, place, composition, layer, latin, capital, expanded, page, ready, history);
    }

    /** With another composition; its candidates are shown from the beginning. */
    KeyboardState withComposition(Composition other) {
        boolean stillExpanded = expanded && !other.decoding().candidates().isEmpty();
        return new KeyboardState(text, caret, other, layer, latin, capital, stillExpanded, 0, ready, history);
    }

    KeyboardState withLayer(Layer other) {
        return new KeyboardState(text, caret, composition, other, latin, capital, expanded, page, ready, history);
    }

    KeyboardState withLatin(boolean yes) {
        return new KeyboardState(text, caret, composition, layer, yes, false, expanded, page, ready, history);
    }

    KeyboardState withCapital(boolean yes) {
        return new KeyboardState(text, caret, composition, layer, latin, yes, expanded, page, ready, history);
    }

    KeyboardState withPage(boolean shown, int number) {
        return new KeyboardState(text, caret, composition, layer, latin, capital, shown, number, ready, history);
    }

    KeyboardState withReady() {
        return new KeyboardState(text, caret, composition, layer, latin, capital, expanded, page, true, history);
    }

    KeyboardState withHistory(SessionHistory other) {
        return new KeyboardState(text, caret, composition, layer, latin, capital, expanded, page, ready, other);
    }
}
