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
     * @param calls run for each event that names this kiosk's call for staff
     * @throws IOException when it breaks or falls silent
     */
    static void read(Wire.Answer answer, Runnable looks, Runnable calls) throws IOException {
        HallClient.Lines lines = new HallClient.Lines(answer);
        for (Optional<String> line = lines.next(); line.isPresent(); line = lines.next()) {
            if (!line.get().startsWith("data:")) continue;
            Named named = named(line.get().substring(5).strip());
            if (named.s() > 0) looks.run();
            if (named.c() > 0) calls.run();
        }
    }

    private static Named named(String words) {
        try {
            return Json.read(words, Named.class);
        } catch (BadJsonException e) {
            return new Named(0, 0, 0);
        }
    }

    /** What an event names: a place in the feed by epoch and seq, or a call for staff. */
    private record Named(int e, long s, int c) {}
}
