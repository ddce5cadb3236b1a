package org.openhall.kiosk.shell;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/** The way a citizen came, newest last; the screens on it are kept so that they still show what they showed. */
final class History {

    /** Steps kept; older ones lead home. */
    static final int MOST_STEPS = 30;

    private final Deque<Entry> entries = new ArrayDeque<>();

    /** One step. */
    record Entry(Route route, Screen screen) {}

    void add(Entry entry) {
        entries.addLast(entry);
        if (entries.size() > MOST_STEPS) entries.removeFirst();
    }

    /** Takes the newest step away and answers the one before it. */
    Optional<Entry> back() {
        entries.pollLast();
        return Optional.ofNullable(entries.peekLast());
    }

    Optional<Entry> newest() {
        return Optional.ofNullable(entries.peekLast());
    }

    void dropNewest() {
        entries.pollLast();
    }

    void clear() {
        entries.clear();
    }

    int size() {
        return entries.size();
    }
}
