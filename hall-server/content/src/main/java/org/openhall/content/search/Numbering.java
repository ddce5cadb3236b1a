package org.openhall.content.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Names numbered in the order in which they turn up, from 0. Filled by one thread, then only read. */
final class Numbering {

    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<String> names = new ArrayList<>();

    int of(String name) {
        Integer known = numbers.get(name);
        if (known != null) return known;
        numbers.put(name, names.size());
        names.add(name);
        return names.size() - 1;
    }

    /** The number of a name, -1 for one that never turned up. */
    int known(String name) {
        return numbers.getOrDefault(name, -1);
    }

    String name(int number) {
        return names.get(number);
    }

    int size() {
        return names.size();
    }
}
