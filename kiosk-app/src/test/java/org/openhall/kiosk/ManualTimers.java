package org.openhall.kiosk;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.openhall.kiosk.shell.Timers;

/** Time that passes only when told to; the clock and the timers of one test. */
public final class ManualTimers implements Timers, InstantSource {

    private final List<Waiting> waiting = new ArrayList<>();
    private Instant now = Instant.parse("2026-11-24T01:41:20Z");

    private record Waiting(Instant due, Runnable then) {}

    @Override
    public Timer after(Duration time, Runnable then) {
        Waiting one = new Waiting(now.plus(time), then);
        waiting.add(one);
        return () -> waiting.remove(one);
    }

    @Override
    public Instant instant() {
        return now;
    }

    /** Lets so much time pass, firing what falls due in order. */
    public void pass(Duration time) {
        Instant until = now.plus(time);
        while (true) {
            var next = waiting.stream().filter(w -> !w.due().isAfter(until)).min(Comparator.comparing(Waiting::due));
            if (next.isEmpty()) break;
            waiting.remove(next.get());
            now = next.get().due();
            next.get().then().run();
        }
        now = until;
    }

    /** How many things are waited for. */
    public int pending() {
        return waiting.size();
    }
}
