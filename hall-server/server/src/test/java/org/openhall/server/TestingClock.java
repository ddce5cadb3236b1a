package org.openhall.server;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicReference;

/** A clock that stands until it is moved. Thread-safe. */
public final class TestingClock implements InstantSource {

    private final AtomicReference<Instant> now;

    /** Stands at a moment. */
    public TestingClock(Instant start) {
        now = new AtomicReference<>(start);
    }

    @Override
    public Instant instant() {
        return now.get();
    }

    /** Moves forward, or back by a negative duration. */
    public void move(Duration by) {
        now.updateAndGet(t -> t.plus(by));
    }
}
