package org.openhall.devices.receipt;

import com.google.zxing.oned.Code128Writer;

/** A CODE128 barcode, 8 mm high. */
public final class BarDrawing {

    /** Dots of the narrowest bar. */
    public static final int BAR_DOTS = 2;
    /** Dots from top to bottom. */
    public static final int HEIGHT = 64;

    private static final int QUIET = 10;

    private final String content;
    private final boolean[] bars;

    /**
     * Draws it.
     *
     * @param content ASCII from blank to tilde
     */
    public BarDrawing(String content) {
        this.content = content;
        this.bars = new Code128Writer().encode(content);
    }

    /** What it says. */
    public String content() {
        return content;
    }

    /** Dots from left to right, white ends included. */
    public int width() {
        return (bars.length + 2 * QUIET) * BAR_DOTS;
    }

    /** As a picture with its white ends. */
    public Bitmap picture() {
        return Bitmap.drawn(width(), HEIGHT, (x, y) -> {
            int bar = x / BAR_DOTS - QUIET;
            return bar >= 0 && bar < bars.length && bars[bar];
        });
    }

    @Override
    public String toString() {
        return "a barcode";
    }
}
