package org.openhall.kiosk.shell;

/** The three sizes of text. All lengths are em of the root size, so everything grows with it. */
public enum TextSize {
    /** Fits the screen's profile. */
    STANDARD("标准", 1),
    /** A fifth larger. */
    BIG("大", 34 / 28.0),
    /** Half as large again; elder mode is always in it. */
    HUGE("特大", 1.5);

    private final String words;
    private final double factor;

    TextSize(String words, double factor) {
        this.words = words;
        this.factor = factor;
    }

    /** What a citizen calls it. */
    public String words() {
        return words;
    }

    /** Root size in relation to the standard one. */
    public double factor() {
        return factor;
    }

    /** The size after this one; after the largest comes the standard again. */
    public TextSize next() {
        return switch (this) {
            case STANDARD -> BIG;
            case BIG -> HUGE;
            case HUGE -> STANDARD;
        };
    }
}
