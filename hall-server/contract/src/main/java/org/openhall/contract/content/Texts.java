package org.openhall.contract.content;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Turns what JSON left out into this package's own emptiness. */
final class Texts {
    private Texts() {}

    static String orEmpty(String text) {
        return text == null ? "" : text;
    }

    static <T> List<T> orEmpty(List<T> list) {
        return list == null ? List.of() : List.copyOf(list);
    }

    /** A copy in the order in which it was published. */
    static Map<String, String> orEmpty(Map<String, String> map) {
        return map == null ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(map));
    }
}
