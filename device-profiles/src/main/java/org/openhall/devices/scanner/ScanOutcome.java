package org.openhall.devices.scanner;

/** What a run of bytes between two endings is. */
sealed interface ScanOutcome {

    /** Text that may be looked at. */
    record Code(String text) implements ScanOutcome {

        /** Says how much, never what: a code may name a person. */
        @Override
        public String toString() {
            return "a code of " + text.length() + " signs";
        }
    }

    /** No such text. */
    record Refused(Fault why) implements ScanOutcome {}
}
