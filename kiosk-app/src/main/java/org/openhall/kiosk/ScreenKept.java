package org.openhall.kiosk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

import org.openhall.content.blobs.Durable;

/**
 * The model, a screen or a whole machine, that IT chose when they invited this device, kept beside its content as one line that a technician
 * may change. A plain file, since the window opens before any database does.
 */
record ScreenKept(Path data) {

    private static final String FILE = "screen-profile";

    /** Keeps the id; one that this version does not ship is kept as well, for a later one. */
    void keep(String id) throws IOException {
        Durable.write(data.resolve(FILE), id + "\n");
    }

    /** The id that was kept, if this version ships it. */
    Optional<String> id() {
        try {
            String id = Files.readString(data.resolve(FILE)).strip();
            return KioskModel.ids().contains(id) ? Optional.of(id) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty(); // none yet, or not to be read: the usual screen will do
        }
    }
}
