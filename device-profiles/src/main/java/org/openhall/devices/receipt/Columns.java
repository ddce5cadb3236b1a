package org.openhall.devices.receipt;

import java.util.ArrayList;
import java.util.List;

/**
 * How much room text takes, as Chinese printers print it: one column for ASCII, two for everything else, none for a mark upon
 * the character before. Bytes have nothing to do with it. Pure.
 */
public final class Columns {

    private static final String CLOSING = "，。、；：？！）》」』】〉’”…—,.;:?!)]}%";
    private static final String OPENING = "（《「『【〈‘“￥([{";

    private Columns() {}

    /** Columns of a code point. */
    public static int of(int point) {
        if (point >= ' ' && point <= '~') return 1;
        return Clean.isMark(point) ? 0 : 2;
    }

    /** Columns of a text. */
    public static int of(String text) {
        return text.codePoints().map(Columns::of).sum();
    }

    /** Characters with the marks upon them. */
    static List<String> clusters(String text) {
        List<String> clusters = new ArrayList<>();
        text.codePoints().forEach(point -> {
            String one = Character.toString(point);
            if (Clean.isMark(point) && !clusters.isEmpty()) clusters.add(clusters.removeLast() + one);
            else
                clusters.add(one);
        });
        return clusters;
    }

    /**
     * Breaks cleaned text into lines: between Chinese characters, between words, and within a word that is longer than a line;
     * no line begins with a full stop or ends with an opening bracket unless it must.
     *
     * @param columns that a line has, at least 2
     */
    static List<String> wrap(String text, int columns) {
        List<String> lines = new ArrayList<>();
        for (String paragraph : text.split("\n", -1))
            wrap(clusters(paragraph), columns, lines);
        return lines;
    }

    private static void wrap(List<String> clusters, int columns, List<String> lines) {
        int start = 0;
        do {
            int end = fitting(clusters, start, columns);
            int cut = end == clusters.size() ? end : breakAt(clusters, start, end);
            lines.add(String.join("", clusters.subList(start, cut)).stripTrailing());
            start = cut;
            while (start < clusters.size() && clusters.get(start).equals(" "))
                start++;
        } while (start < clusters.size());
    }

    /** Up to where a line has room. */
    private static int fitting(List<String> clusters, int start, int columns) {
        int width = 0;
        int end = start;
        while (end < clusters.size() && width + of(clusters.get(end)) <= columns)
            width += of(clusters.get(end++));
        return end;
    }

    private static int breakAt(List<String> clusters, int start, int end) {
        for (int at = end; at > start; at--)
            if (mayBreak(clusters.get(at - 1), clusters.get(at))) return at;
        return end;
    }

    private static boolean mayBreak(String before, String after) {
        if (after.equals(" ") || before.equals(" ")) return true;
        boolean word = before.charAt(0) < 0x7F && after.charAt(0) < 0x7F;
        return !word && CLOSING.indexOf(after.charAt(0)) < 0 && OPENING.indexOf(before.charAt(0)) < 0;
    }
}
