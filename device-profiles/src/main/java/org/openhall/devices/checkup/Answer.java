package org.openhall.devices.checkup;

import org.openhall.devices.link.LinkException;

/** What a device answered when it was spoken to. */
sealed interface Answer {

    /** Whether the device spoke, and was understood. */
    default boolean meant() {
        return this instanceof Well || this instanceof Warned || this instanceof Unwell;
    }

    /** It is well. */
    record Well(String says) implements Answer {}

    /** It works, with something to bear in mind. */
    record Warned(String says) implements Answer {}

    /** It is there, and there is something to do. */
    record Unwell(String says, String advice) implements Answer {}

    /** There is no line to it. */
    record NoLine(LinkException.Cause cause) implements Answer {}

    /** The line is there and nobody answers. */
    record Mute() implements Answer {}

    /** Something comes that is no answer. */
    record Garbled() implements Answer {}
}
