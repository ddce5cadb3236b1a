package org.openhall.server.accounts;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Slows wrong sign-ins down, per login and per address: 1, 2, 4 … 60 s after each; nobody is ever locked out. The console
 * as a whole takes twenty a minute. Forgets everything at a restart. Thread-safe.
 */
final class Throttle {

    private static final int MOST_A_MINUTE = 20;
    private static final int MOST_NAMES = 10_000;
    private static final Duration LONGEST = Duration.ofSeconds(60);
    private static final Duration FORGET = Duration.ofMinutes(15);

    private final Map<String, Wrong> wrong = new LinkedHashMap<>();
    private Instant minute = Instant.EPOCH;
    private int thisMinute;

    /** How long a try has to wait; zero: go on, and the try counts. */
    synchronized Duration pause(String login, String address, Instant now) {
        Duration longest = Duration.ZERO;
        for (String name : new String[]{"login " + login, "address " + address}) {
            Wrong before = wrong.get(name);
            if (before == null) continue;
            if (Duration.between(before.at(), now).compareTo(FORGET) > 0) wrong.remove(name);
            else
                longest = longer(longest, Duration.between(now, before.at().plus(before.pause())));
        }
        if (Duration.between(minute, now).abs().compareTo(Duration.ofMinutes(1)) >= 0) {
            minute = now;
            thisMinute = 0;
        }
        if (!longest.isPositive() && thisMinute >= MOST_A_MINUTE)
            longest = Duration.between(now, minute.plus(Duration.ofMinutes(1)));
        if (longest.isPositive()) return longest;
        thisMinute++;
        return Duration.ZERO;
    }

    synchronized void failed(String login, String address, Instant now) {
        note("login " + login, now);
        note("address " + address, now);
        while (wrong.size() > MOST_NAMES)
            wrong.remove(wrong.keySet().iterator().next());
    }

    synchronized void passed(String login) {
        wrong.remove("login " + login);
    }

    private void note(String name, Instant now) {
        Wrong before = wrong.remove(name);
        int times = before == null ? 1 : before.times() + 1;
        long seconds = Math.min(LONGEST.toSeconds(), 1L << Math.min(times - 1, 10));
        wrong.put(name, new Wrong(times, now, Duration.ofSeconds(seconds)));
    }

    private static Duration longer(Duration a, Duration b) {
        return a.compareTo(b) >= 0 ? a : b;
    }

    private record Wrong(int times, Instant at, Duration pause) {}
}
