package org.openhall.server.http;

import java.time.Duration;

/**
 * What one machine in a hall puts up with.
 *
 * @param connections open at once, over all ports
 * @param acceptsPerSecond new ones
 * @param idle after which a silent connection is closed
 * @param patience with a stream reader that takes nothing
 */
public record HttpLimits(int connections, int acceptsPerSecond, Duration idle, Duration patience) {

    /** For up to 2,000 devices with a stream and a call each. */
    public static final HttpLimits HALL = new HttpLimits(5000, 500, Duration.ofSeconds(30), Duration.ofSeconds(10));
}
