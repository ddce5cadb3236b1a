package org.openhall.content.search.words;

/**
 * One spelling for what readers take for the same sign: upper and lower case, full and half width, traditional and
 * simplified characters, the many brackets and quotes. Folding maps one character to one character, so that places in
 * the folded text are places in the text. Thread-safe.
 */
public final class Fold {

    private static final String VARIANTS = "〔(〕)﹝(﹞)【(】)[(])「\"」\"『\"』\"“\"”\"‘'’'—-–-－-‐-−-·.•.〇○";
    private static final char[] TABLE = table();

    private Fold() {}

    /** The folded form of a character. */
    public static char of(char c) {
        return TABLE[c];
    }

    /** The folded form of a text, as long as the text. */
    public static String of(CharSequence text) {
        char[] folded = new char[text.length()];
        for (int i = 0; i < folded.length; i++)
            folded[i] = TABLE[text.charAt(i)];
        return new String(folded);
    }

    /** Whether a character belongs to a script that puts no blanks between words, its punctuation included. */
    public static boolean isWide(char c) {
        return c >= 0x2E80;
    }

    /** Whether a character is a Chinese one of the basic planes. */
    public static boolean isHan(char c) {
        return (c >= 0x4E00 && c <= 0x9FFF) || (c >= 0x3400 && c <= 0x4DBF) || (c >= 0xF900 && c <= 0xFAFF);
    }

    /** Whether a character takes part in words: signs between words are passed over when sounds are compared. */
    public static boolean isWord(char c) {
        return isHan(c) || Character.isLetterOrDigit(c) || Character.isSurrogate(c);
    }

    private static char[] table() {
        char[] table = new char[Character.MAX_VALUE + 1];
        for (int c = 0; c < table.length; c++)
            table[c] = simple((char) c);
        for (int i = 0; i < VARIANTS.length(); i += 2)
            table[VARIANTS.charAt(i)] = VARIANTS.charAt(i + 1);
        Tables.lines("simplified.tsv").forEach(line -> {
            for (int i = 1; i < line.length(); i++)
                table[line.charAt(i)] = line.charAt(0);
        });
        return table;
    }

    private static char simple(char c) {
        char narrow = c > 0xFF00 && c < 0xFF5F ? (char) (c - 0xFEE0) : c == 0x3000 ? ' ' : c;
        if (narrow == '[') return '(';
        if (narrow == ']') return ')';
        return Character.toLowerCase(narrow);
    }
}
