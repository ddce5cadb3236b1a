package org.openhall.contract.content;

import java.util.List;

/** Turns what JSON left out into this package's own emptiness. */
final class Texts {
    private Texts() {}

    static String orEmpty(String text) {
        return text == null ? "" : text;
    }

    static <T> List<T> orEmpty(List<T> list) {
        return list == null ? List.of() : List.copyOf(list);
    }
}
