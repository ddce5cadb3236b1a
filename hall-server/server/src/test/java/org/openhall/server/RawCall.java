package org.openhall.server;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;

import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;

/** Sends bytes that no HTTP client would send, and reads whatever comes back until the end. */
final class RawCall {

    private static final int PATIENCE_MILLIS = 20_000;

    private RawCall() {}

    static String send(SSLContext tls, String url, String request) throws IOException {
        URI uri = URI.create(url);
        try (SSLSocket socket = (SSLSocket) tls.getSocketFactory().createSocket(uri.getHost(), uri.getPort())) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
        }
    }
}
