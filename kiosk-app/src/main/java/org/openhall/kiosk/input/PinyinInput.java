package org.openhall.kiosk.input;

/**
 * Turns typed letters into Chinese words. Implementations are immutable, thread-safe and bounded in time, so that the UI
 * thread may ask on every key.
 */
@FunctionalInterface
public interface PinyinInput {

    /** What is there before the lexicon is loaded: offers nothing. */
    PinyinInput NONE = (_, _) -> Decoding.NOTHING;

    /**
     * Offers words for letters.
     *
     * @param letters a to z and the apostrophe as syllable mark; anything else ends the reading. Letters beyond the
     *        {@value Letters#MOST}th are not read
     * @param history what this citizen chose before
     */
    Decoding decode(String letters, SessionHistory history);
}
