package org.openhall.server.http;

import java.io.IOException;

/** A port cannot be had: mostly, another program listens on it. */
public final class PortTakenException extends IOException {
    private static final long serialVersionUID = 1L;

    private final int port;

    PortTakenException(int port, Throwable cause) {
        super("port " + port + " cannot be had", cause);
        this.port = port;
    }

    /** The port; 0 when it is not known which. */
    public int port() {
        return port;
    }
}
