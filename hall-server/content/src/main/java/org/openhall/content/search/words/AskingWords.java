package org.openhall.content.search.words;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The words around what somebody looks for who asks in a whole sentence: 怎么办, 我想, 多少钱. Immutable, thread-safe. */
public final class AskingWords {

    private final List<String> words = Tables.lines("asking.tsv").stream().map(Fold::of)
            .sorted(Comparator.comparingInt(String::length).reversed()).toList();

    /** What is left of a folded text, in its order; the text itself when nothing else is left. */
    public List<String> without(String text) {
        List<String> left = new ArrayList<>();
        int from = 0;
        int at = 0;
        while (at < text.length()) {
            int length = asking(text, at);
            if (length == 0) {
                at++;
                continue;
            }
            if (at > from) left.add(text.substring(from, at));
            at += length;
            from = at;
        }
        if (from < text.length()) left.add(text.substring(from));
        return left.isEmpty() ? List.of(text) : List.copyOf(left);
    }

    private int asking(String text, int at) {
        return words.stream().filter(word -> text.startsWith(word, at)).mapToInt(String::length).findFirst().orElse(0);
    }
}
