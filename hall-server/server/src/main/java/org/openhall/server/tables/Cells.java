package org.openhall.server.tables;

/** What may stand in a cell. */
final class Cells {

    /** What a workbook allows. */
    private static final int LONGEST = 32_767;

    private Cells() {}

    /** Without signs that no file format takes, and not too long. */
    static String plain(String cell) {
        StringBuilder plain = new StringBuilder(cell.length());
        cell.codePoints().filter(Cells::allowed).limit(LONGEST / 2).forEach(plain::appendCodePoint);
        return plain.toString();
    }

    private static boolean allowed(int sign) {
        if (sign == '\n' || sign == '\t' || sign == '\r') return true;
        return sign >= ' ' && !(sign >= 0xD800 && sign <= 0xDFFF) && sign != 0xFFFE && sign != 0xFFFF;
    }
}
