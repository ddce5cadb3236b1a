package org.openhall.content.search.words;

import java.util.Arrays;

/**
 * A text as search sees it: controls gone, blanks between Chinese characters gone (published tables wrap lines inside
 * words), other blanks single; a line feed stays, as the end of a paragraph.
 */
public final class Clean {

    private final String text;
    private final int[] origins;

    private Clean(String text, int[] origins) {
        this.text = text;
        this.origins = origins;
    }

    /** What is left. */
    public String text() {
        return text;
    }

    /** The place in the original of a character of the text; the end of the text is one past its last character. */
    public int origin(int place) {
        return place < origins.length ? origins[place] : origins.length == 0 ? 0 : origins[origins.length - 1] + 1;
    }

    /** Cleans a text. */
    public static Clean of(String original) {
        char[] kept = new char[original.length()];
        int[] origins = new int[original.length()];
        int length = 0;
        int blank = -1;
        for (int i = 0; i < original.length(); i++) {
            char c = original.charAt(i);
            if (isBlank(c)) {
                if (blank < 0) blank = i;
                continue;
            }
            if ((c != '\n' && Character.isISOControl(c)) || c == '\uFEFF' || c == '\u200B') continue;
            if (blank >= 0 && keepsBlank(length == 0 ? '\n' : kept[length - 1], c)) {
                origins[length] = blank;
                kept[length++] = ' ';
            }
            blank = -1;
            origins[length] = i;
            kept[length++] = c;
        }
        return new Clean(new String(kept, 0, length), Arrays.copyOf(origins, length));
    }

    private static boolean isBlank(char c) {
        return c != '\n' && (Character.isWhitespace(c) || Character.isSpaceChar(c));
    }

    private static boolean keepsBlank(char before, char after) {
        return before != '\n' && after != '\n' && !Fold.isWide(before) && !Fold.isWide(after);
    }
}
