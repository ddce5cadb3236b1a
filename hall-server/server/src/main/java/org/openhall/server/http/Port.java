package org.openhall.server.http;

import java.util.List;

/**
 * A listening port and what stands behind it.
 *
 * @param name for logs
 * @param number TCP port, 0 for any free one
 * @param loopback whether only this machine reaches it
 * @param clientCertificate whether TLS demands one from the hall's own authority
 * @param openAtStart whether it listens as soon as the server runs
 * @param gate asked on every request
 * @param routes its table
 */
public record Port(String name, int number, boolean loopback, boolean clientCertificate, boolean openAtStart, Gate gate,
        List<Route> routes) {}
