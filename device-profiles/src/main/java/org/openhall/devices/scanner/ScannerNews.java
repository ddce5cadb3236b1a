package org.openhall.devices.scanner;

import org.openhall.devices.link.LinkException;

/** What a scanner has to say, as something a person can act on. */
public sealed interface ScannerNews {

    /** The port is open. A scanner says nothing until it has seen a code, so that is all that can be told. */
    record Ready() implements ScannerNews {}

    /**
     * A code was seen.
     *
     * @param text what stands in it: to be looked at, never to be done
     */
    record Scanned(String text) implements ScannerNews {

        /** Says how much, never what: a code may name a person. */
        @Override
        public String toString() {
            return "a code of " + text.length() + " signs";
        }
    }

    /**
     * Something was seen that is no code for us.
     *
     * @param why and what to do
     */
    record Refused(Fault why) implements ScannerNews {}

    /**
     * There is no line to the scanner; it is looked for again.
     *
     * @param cause why
     */
    record Away(LinkException.Cause cause) implements ScannerNews {}
}
