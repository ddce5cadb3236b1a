package org.openhall.devices.receipt;

import java.text.Normalizer;

/** Text as it may be printed: nothing in it steers anything, and each code point is one that has a shape. Pure. */
final class Clean {

    /** Stands for what has no shape, as in Chinese print. */
    static final int GETA = '〓';

    private static final int MOST_MARKS = 4;

    private Clean() {}

    /** Line breaks stay, other control and format characters go, and the yen sign becomes the one that printers have. */
    static String of(String text) {
        StringBuilder clean = new StringBuilder(text.length());
        int marks = 0;
        for (int point : Normalizer.normalize(text, Normalizer.Form.NFC).codePoints().toArray()) {
            int shown = shown(point);
            boolean mark = isMark(shown);
            marks = mark ? marks + 1 : 0;
            boolean alone = mark && (clean.isEmpty() || clean.charAt(clean.length() - 1) == '\n');
            if (shown >= 0 && !alone && marks <= MOST_MARKS) clean.appendCodePoint(shown);
        }
        return clean.toString();
    }

    /** What is printed for a code point; -1: nothing. */
    private static int shown(int point) {
        if (point == '\n' || point == 0x3000) return point;
        if (point == '\t') return ' ';
        if (point == 0xA5) return '￥'; // four bytes in GB18030, and printers of GBK print "0 6" for it
        if (isSelector(point)) return -1;
        return switch (Character.getType(point)) {
            case Character.CONTROL, Character.FORMAT -> -1;
            case Character.SPACE_SEPARATOR -> ' ';
            case Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> '\n';
            case Character.SURROGATE, Character.UNASSIGNED, Character.PRIVATE_USE -> GETA;
            default -> point;
        };
    }

    private static boolean isSelector(int point) {
        return (point >= 0xFE00 && point <= 0xFE0F) || (point >= 0xE0100 && point <= 0xE01EF);
    }

    /** Whether it is drawn onto the character before it. */
    static boolean isMark(int point) {
        int type = point < 0 ? Character.UNASSIGNED : Character.getType(point);
        return type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK;
    }
}
