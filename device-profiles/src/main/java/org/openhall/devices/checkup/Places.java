package org.openhall.devices.checkup;

import java.nio.file.Path;

/**
 * Where the system tells about itself.
 *
 * @param sys {@code /sys}
 * @param proc {@code /proc}
 * @param dev {@code /dev}
 */
public record Places(Path sys, Path proc, Path dev) {

    /** Those of this machine. */
    public static final Places REAL = new Places(Path.of("/sys"), Path.of("/proc"), Path.of("/dev"));
}
