package org.openhall.devices.receipt;

/**
 * A roll of paper as a printer prints it, 8 dots to the millimetre.
 *
 * @param mm width of the roll
 * @param dots that are printed in one line
 * @param columns of narrow characters, 12 dots each
 */
public record Paper(int mm, int dots, int columns) {

    /** Dots in a millimetre. */
    public static final int DOTS_PER_MM = 8;
    /** Width in dots of a narrow character; a Chinese one has two. */
    public static final int COLUMN = 12;
    /** Height in dots of a character. */
    public static final int CHARACTER = 24;
    /** Height in dots of a line, its gap included. */
    public static final int LINE = 30;

    /** The usual narrow roll. */
    public static final Paper NARROW = new Paper(58, 384, 32);
    /** The usual wide one. */
    public static final Paper WIDE = new Paper(80, 576, 48);

    /** Refuses what does not fit into each other. */
    public Paper {
        if (columns < 16 || columns * COLUMN > dots || dots > mm * DOTS_PER_MM)
            throw new IllegalArgumentException(columns + " columns, " + dots + " dots, " + mm + " mm");
    }

    /** Columns of characters of that size. */
    int columns(Part.Size size) {
        return columns / size.wide();
    }
}
