package org.openhall.server.http;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;

import org.openhall.contract.enrolment.ErrorAnswer;

/** What an endpoint answers. */
public sealed interface Reply {

    /** A record as JSON, status 200. */
    static Reply json(Object value) {
        return new Json(200, value, Map.of());
    }

    /** A refusal with headers of its own; without any, throw a {@link RefusalException}. */
    static Reply refusal(ErrorCode code, String message, Map<String, String> headers) {
        return new Json(code.status(), new ErrorAnswer(code.word(), message), headers);
    }

    /**
     * A record as JSON.
     *
     * @param status HTTP status
     * @param value written in the contract's dialect
     * @param headers further response headers
     */
    record Json(int status, Object value, Map<String, String> headers) implements Reply {}

    /**
     * Text that has been compressed before, status 200; unpacked for those who take no gzip.
     *
     * @param mediaType of the text
     * @param gzip the compressed text, shared and never changed
     */
    record Packed(String mediaType, ByteBuffer gzip) implements Reply {

        /** Compresses a text. */
        public static ByteBuffer gzip(String text) {
            return ByteBuffer.wrap(Gzip.pack(text.getBytes(StandardCharsets.UTF_8)));
        }
    }

    /**
     * No body.
     *
     * @param status HTTP status
     * @param headers response headers
     */
    record Empty(int status, Map<String, String> headers) implements Reply {}

    /**
     * Text made in memory.
     *
     * @param status HTTP status
     * @param mediaType of the text
     * @param text at most a few MiB
     * @param headers further response headers
     */
    record Text(int status, String mediaType, String text, Map<String, String> headers) implements Reply {}

    /**
     * A stretch of a file, streamed.
     *
     * @param file must stay as it is
     * @param first offset of the first byte
     * @param length number of bytes
     * @param status 200 or 206
     * @param headers response headers
     */
    record FilePart(Path file, long first, long length, int status, Map<String, String> headers) implements Reply {}

    /**
     * A stream of text that ends when its writer returns.
     *
     * @param mediaType of the text
     * @param writer runs on the caller's thread
     */
    record Stream(String mediaType, Writer writer) implements Reply {}

    /**
     * An answer with something to do when its last byte has been handed to the network.
     *
     * @param reply the answer
     * @param afterwards what to do; must neither throw nor block, since it may run on a thread of the port itself
     */
    record Then(Reply reply, Runnable afterwards) implements Reply {}

    /** Writes a stream. */
    @FunctionalInterface
    interface Writer {

        /** Writes until done; an exception closes the connection. */
        void write(Out out) throws IOException;
    }

    /** Where a stream goes. */
    @FunctionalInterface
    interface Out {

        /**
         * Hands text to the network and waits until it has been taken.
         *
         * @throws IOException when the peer is gone, or too slow to take it within the server's patience
         */
        void send(String text) throws IOException;
    }
}
