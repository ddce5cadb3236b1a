package org.openhall.kiosk.sync;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;

/** Somebody between the hall and the device: alters the answers of some paths, or cuts them short. */
final class MeddlingWire implements Wire {

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
            byte[] bytes = meddling.alter(met.getAndIncrement(), answer.body().readAllBytes());
            return new Answer(answer.status(), new ByteArrayInputStream(bytes));
        }
    }

    @Override
    public void close() {
        wire.close();
    }

    interface Meddling {
        byte[] alter(int nth, byte[] bytes) throws IOException;
    }
}
