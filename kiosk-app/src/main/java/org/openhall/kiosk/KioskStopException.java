package org.openhall.kiosk;

import java.io.IOException;

/** Why the kiosk stops, as one sentence for the IT staff at the machine: what it met and what they can do. */
final class KioskStopException extends IOException {

    private static final long serialVersionUID = 1L;

    KioskStopException(String sentence) {
        super(sentence);
    }

    KioskStopException(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
