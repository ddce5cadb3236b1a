package org.openhall.kiosk.sync;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** One way to the hall's device port. Thread-safe. */
public interface Wire extends AutoCloseable {

    /**
     * Asks once. The body of the answer is a stream that fails when it falls silent; whoever gets it closes it.
     *
     * @throws IOException when the hall cannot be reached
     */
    Answer send(Ask ask) throws IOException;

    @Override
    void close();

    /**
     * A request.
     *
     * @param method of HTTP
     * @param path with its query, from /v1 on
     * @param headers beyond the usual
     * @param body JSON
     */
    record Ask(String method, String path, Map<String, String> headers, Optional<String> body) {

        static Ask get(String path) {
            return get(path, Map.of());
        }

        static Ask get(String path, Map<String, String> headers) {
            return new Ask("GET", path, headers, Optional.empty());
        }

        static Ask send(String method, String path, String json) {
            return new Ask(method, path, Map.of("Content-Type", "application/json"), Optional.of(json));
        }
    }

    /**
     * An answer.
     *
     * @param status of HTTP
     * @param body already unpacked
     * @param retryAfter how long the hall asks to be left alone, with a refusal
     */
    record Answer(int status, InputStream body, Optional<Duration> retryAfter) implements AutoCloseable {

        /** An answer that asks for nothing. */
        Answer(int status, InputStream body) {
            this(status, body, Optional.empty());
        }

        @Override
        public void close() throws IOException {
            body.close();
        }
    }
}
