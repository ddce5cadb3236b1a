package org.openhall.kiosk.listing;

import java.util.List;
import java.util.Optional;

/**
 * One thing to narrow a list by, with what can be chosen.
 *
 * @param name of the facet, e.g. 公开层级
 * @param options what can be chosen, most rows first; none has 0 rows
 * @param chosen name of the chosen option, absent: any
 * @param total rows there are without a choice
 */
public record Choice(String name, List<Option> options, Optional<String> chosen, int total) {

    /**
     * One option.
     *
     * @param key what the reducer knows it by
     * @param words what a citizen reads
     * @param count rows, at least 1
     */
    public record Option(String key, String words, int count) {}

    /** Keeps its own copy. */
    public Choice {
        options = List.copyOf(options);
    }

    /** Whether there is something to choose. */
    public boolean offers() {
        return options.size() > 1 || chosen.isPresent();
    }

    /** What its button says, e.g. 公开层级：全部. */
    public String says() {
        return name + "：" + chosen.map(this::words).orElse("全部");
    }

    private String words(String key) {
        return options.stream().filter(o -> o.key().equals(key)).map(Option::words).findFirst().orElse(key);
    }
}
