package org.openhall.kiosk.sync;

import java.io.IOException;

/** The hall was there and said no. */
final class RefusedByHallException extends IOException {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final String code;

    RefusedByHallException(int status, String code) {
        super("the hall refused with " + status + " " + code);
        this.status = status;
        this.code = code;
    }

    int status() {
        return status;
    }

    String code() {
        return code;
    }
}
