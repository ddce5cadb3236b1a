package org.openhall.server.devices;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;

/** Counts wrong tries by network address over the last minute. Remembers a bounded number of addresses. Thread-safe. */
final class TryLimit {

    private static final int MOST_TRIES = 5;
    private static final int MOST_ADDRESSES = 1024;
    private static final Duration WINDOW = Duration.ofMinutes(1);

    private final InstantSource clock;
    private final Map<String, Deque<Instant>> wrong = new LinkedHashMap<>();

    TryLimit(InstantSource clock) {
        this.clock = clock;
    }

    /** Whether an address may try. */
    synchronized boolean mayTry(String address) {
        Deque<Instant> times = wrong.get(address);
        if (times == null) return true;
        Instant from = clock.instant().minus(WINDOW);
        while (!times.isEmpty() && !times.peekFirst().isAfter(from))
            times.removeFirst();
        if (times.isEmpty()) wrong.remove(address);
        return times.size() < MOST_TRIES;
    }

    /** Notes a wrong try. */
    synchronized void wrong(String address) {
        if (wrong.size() >= MOST_ADDRESSES && !wrong.containsKey(address)) {
            wrong.remove(wrong.keySet().iterator().next());
        }
        wrong.computeIfAbsent(address, a -> new ArrayDeque<>()).addLast(clock.instant());
    }
}
