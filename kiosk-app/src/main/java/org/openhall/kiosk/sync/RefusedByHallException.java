package org.openhall.kiosk.sync;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;

/** The hall was there and said no. */
final class RefusedByHallException extends IOException {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final String code;
    private final Duration retryAfter;

    RefusedByHallException(int status, String code, Optional<Duration> retryAfter) {
        super("the hall refused with " + status + " " + code);
        this.status = status;
        this.code = code;
        this.retryAfter = retryAfter.orElse(Duration.ZERO);
    }

    int status() {
        return status;
    }

    /** How long the hall asks to be left alone; zero when it does not. */
    Duration retryAfter() {
        return retryAfter;
    }

    String code() {
        return code;
    }
}
