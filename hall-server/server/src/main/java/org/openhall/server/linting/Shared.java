package org.openhall.server.linting;

import java.util.HashMap;
import java.util.Map;

/** Keeps one of each of those values of which a hall has few and its records have many: days, levels, limits. For one thread. */
final class Shared {

    private final Map<Object, Object> kept = new HashMap<>();

    /** The one that is kept, equal to this. */
    @SuppressWarnings("unchecked") // equal values are of the same type
    <T> T one(T value) {
        Object first = kept.putIfAbsent(value, value);
        return first == null ? value : (T) first;
    }
}
