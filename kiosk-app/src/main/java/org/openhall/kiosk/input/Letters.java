package org.openhall.kiosk.input;

import java.util.BitSet;

/**
 * Typed letters made ready: apostrophes taken out and kept as borders, v after j, q, x, y read as u.
 */
final class Letters {

    /** Longest input that is read, in letters. */
    static final int MOST = 64;

    private final String text;
    private final BitSet borders = new BitSet();
    private final int[] typed;

    /**
     * Reads typed letters up to the first sign that is neither a letter a to z nor an apostrophe.
     */
    Letters(String raw) {
        StringBuilder letters = new StringBuilder();
        int[] ends = new int[MOST + 1];
        for (int i = 0; i < raw.length() && letters.length() < MOST; i++) {
            char c = Character.toLowerCase(raw.charAt(i));
            if (c == '\'') {
                borders.set(letters.length());
                ends[letters.length()] = i + 1;
            } else if (c >= 'a' && c <= 'z') {
                letters.append(c == 'v' && afterJqxy(letters) ? 'u' : c);
                ends[letters.length()] = i + 1;
            } else {
                break;
            }
        }
        this.text = letters.toString();
        this.typed = ends;
    }

    private static boolean afterJqxy(StringBuilder letters) {
        return !letters.isEmpty() && "jqxy".indexOf(letters.charAt(letters.length() - 1)) >= 0;
    }

    int length() {
        return text.length();
    }

    String slice(int from, int to) {
        return text.substring(from, to);
    }

    /** Whether no border lies inside. */
    boolean isWhole(int from, int to) {
        int border = borders.nextSetBit(from + 1);
        return border < 0 || border >= to;
    }

    /** Whether letters end here: at the end of input or at an apostrophe. */
    boolean endsAt(int position) {
        return position == text.length() || borders.get(position);
    }

    /** How much of what was typed stands before a position, apostrophes after it included. */
    int typedUpTo(int position) {
        return typed[position];
    }
}
