package org.openhall.kiosk.attach;

import java.nio.file.Path;
import java.util.Optional;

/** The machine on which the kiosk runs. Thread-safe but for {@link #resolution()}. */
public interface HostDevice {

    /** A folder that belongs to this program's user, for data when no other folder is named. */
    Optional<Path> privateFolder();

    /** The main screen's size in pixels, if the machine tells. On the UI thread only. */
    Optional<Pixels> resolution();

    /** Ends the program in the machine's own way. */
    void shutdown();

    /**
     * A size.
     *
     * @param width in pixels
     * @param height in pixels
     */
    record Pixels(int width, int height) {}
}
