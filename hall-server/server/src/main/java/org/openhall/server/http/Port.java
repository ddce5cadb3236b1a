package org.openhall.server.http;

import java.util.List;
import java.util.Map;

/**
 * A listening port and what stands behind it.
 *
 * @param name for logs
 * @param number TCP port, 0 for any free one
 * @param loopback whether only this machine reaches it
 * @param clientCertificate whether TLS demands one from the hall's own authority
 * @param openAtStart whether it listens as soon as the server runs
 * @param gate asked on every request
 * @param refusals how it says no
 * @param routes its table
 */
public record Port(String name, int number, boolean loopback, boolean clientCertificate, boolean openAtStart, Gate gate,
        Refusals refusals, List<Route> routes) {

    /** A port for programs: refusals are JSON. */
    public Port(String name, int number, boolean loopback, boolean clientCertificate, boolean openAtStart, Gate gate,
            List<Route> routes) {
        this(name, number, loopback, clientCertificate, openAtStart, gate,
                (code, message) -> Reply.refusal(code, message, Map.of()), routes);
    }
}
