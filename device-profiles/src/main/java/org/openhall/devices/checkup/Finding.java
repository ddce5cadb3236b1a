package org.openhall.devices.checkup;

import java.util.Optional;

import org.openhall.devices.profiles.Kind;

/**
 * What a look at the machine came to.
 *
 * @param device which one; absent for the machine itself
 * @param name of what was looked at, for people
 * @param state whether it will do
 * @param says what was seen, a Chinese sentence
 * @param advice what to do about it, empty when nothing
 */
public record Finding(Optional<Kind> device, String name, State state, String says, String advice) {

    /** Whether it will do. */
    public enum State {
        /** It works. */
        WELL,
        /** It may be trouble, or was not looked at. */
        DOUBTFUL,
        /** It does not work. */
        FAULT
    }

    /** As one line, without its advice. */
    @Override
    public String toString() {
        return name + "：" + says;
    }
}
