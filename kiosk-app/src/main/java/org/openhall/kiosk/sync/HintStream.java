package org.openhall.kiosk.sync;

import java.io.IOException;
import java.util.Optional;

import org.openhall.contract.json.BadJsonException;
import org.openhall.contract.json.Json;

/** Reads server-sent events. An event only says "look": what it says is never believed. */
final class HintStream {

    private HintStream() {}

    /**
     * Reads until the stream ends.
     *
     * @param looks run for each event that names a place in the feed
     * @throws IOException when it breaks or falls silent
     */
    static void read(Wire.Answer answer, Runnable looks) throws IOException {
        HallClient.Lines lines = new HallClient.Lines(answer);
        for (Optional<String> line = lines.next(); line.isPresent(); line = lines.next()) {
            if (line.get().startsWith("data:") && names(line.get().substring(5).strip())) looks.run();
        }
    }

    private static boolean names(String words) {
        try {
            return Json.read(words, Place.class).s() > 0;
        } catch (BadJsonException e) {
            return false;
        }
    }

    private record Place(int e, long s) {}
}
