package org.openhall.provisioning.simulate;

import java.io.IOException;

/**
 * Something that a person may do to a simulated device.
 *
 * @param word by which it is asked for
 * @param takes what is to be said after the word, empty when nothing
 * @param says what comes of it
 * @param act does it
 */
record Deed(String word, String takes, String says, Act act) {

    Deed(String word, String says, Act act) {
        this(word, "", says, act);
    }

    /** Does it, with what was said after the word. */
    interface Act {
        void with(String rest) throws IOException;
    }

    /** Whether a line asks for it. */
    boolean asked(String line) {
        return takes.isEmpty() ? line.equals(word) : line.startsWith(word + " ");
    }

    void from(String line) throws IOException {
        act.with(takes.isEmpty() ? "" : line.substring(word.length()).strip());
    }
}
