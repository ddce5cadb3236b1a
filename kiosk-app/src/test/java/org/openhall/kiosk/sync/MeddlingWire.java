package org.openhall.kiosk.sync;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;

/** Somebody between the hall and the device: alters the answers of some paths, or cuts them short. */
class MeddlingWire implements Wire {

    private final Wire wire;
    private final String part;
    private final Meddling meddling;
    private final AtomicInteger met = new AtomicInteger();

    private MeddlingWire(Wire wire, String part, Meddling meddling) {
        this.wire = wire;
        this.part = part;
        this.meddling = meddling;
    }

    /** Alters every answer whose path contains the part. */
    static MeddlingWire of(Wire wire, String part, Meddling meddling) {
        return new MeddlingWire(wire, part, meddling);
    }

    /** Breaks the first answers of a path after so many bytes, as a pulled cable does: with an exception. */
    static MeddlingWire cut(Wire wire, String part, int times, int after) {
        return new MeddlingWire(wire, part, (nth, bytes) -> bytes) {
            @Override
            InputStream body(int nth, byte[] bytes) {
                InputStream whole = new ByteArrayInputStream(bytes);
                if (nth >= times || bytes.length <= after) return whole;
                return new SequenceInputStream(new ByteArrayInputStream(bytes, 0, after), new Broken());
            }
        };
    }

    /** Alters text. */
    static MeddlingWire text(Wire wire, String part, UnaryOperator<String> change) {
        return of(wire, part, (nth, bytes) -> change.apply(new String(bytes, StandardCharsets.UTF_8))
                .getBytes(StandardCharsets.UTF_8));
    }

    /** How many answers it got its hands on. */
    int met() {
        return met.get();
    }

    @Override
    public Answer send(Ask ask) throws IOException {
        Answer answer = wire.send(ask);
        if (!ask.path().contains(part) || answer.status() >= 300) return answer;
        try (answer) {
            return new Answer(answer.status(), body(met.getAndIncrement(), answer.body().readAllBytes()));
        }
    }

    InputStream body(int nth, byte[] bytes) throws IOException {
        return new ByteArrayInputStream(meddling.alter(nth, bytes));
    }

    @Override
    public void close() {
        wire.close();
    }

    private static final class Broken extends InputStream {
        @Override
        public int read() throws IOException {
            throw new IOException("the cable was pulled");
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            return read();
        }
    }

    interface Meddling {
        byte[] alter(int nth, byte[] bytes) throws IOException;
    }
}
