package org.openhall.devices.screens;

/**
 * A screen on which the kiosk runs. Upright or lying follows from its pixels.
 *
 * @param id name of its file, lower-case letters, figures and hyphens
 * @param name for people, in Chinese
 * @param inches diagonal of the visible picture, 10 to 120
 * @param widthPx pixels from left to right as mounted
 * @param heightPx pixels from top to bottom as mounted
 * @param source where the figures come from
 */
public record ScreenProfile(String id, String name, double inches, int widthPx, int heightPx, String source) {

    /** Root sizes that fit one short side: 28 px on 1080. */
    private static final double ROOTS_PER_SHORT_SIDE = 38.6;
    /** The smallest text is .93 of the root and must be 18 pt or more, read at arm's length. */
    private static final double SMALLEST_TEXT_EM = .93;
    private static final double SMALLEST_TEXT_INCHES = 18 / 72.0;

    /** Refuses a screen that cannot be. */
    public ScreenProfile {
        if (!(inches >= 10 && inches <= 120)) throw new IllegalArgumentException("inches out of 10-120: " + inches);
        if (widthPx < 800 || heightPx < 800) throw new IllegalArgumentException("a side under 800 px");
    }

    /** A window of that many pixels on a screen of the same density as this one. */
    public ScreenProfile window(int width, int height) {
        double diagonal = Math.hypot(width, height) / pixelsPerInch();
        return new ScreenProfile(id, name, Math.clamp(diagonal, 10, 120), width, height, source);
    }

    /** Whether the picture is wider than high. */
    public boolean wide() {
        return widthPx > heightPx;
    }

    /** Pixels on one inch. */
    public double pixelsPerInch() {
        return Math.hypot(widthPx, heightPx) / inches;
    }

    /** Root font size at standard text size, in pixels: fits the short side and keeps the smallest text at 18 pt. */
    public double rootPx() {
        double byShortSide = Math.min(widthPx, heightPx) / ROOTS_PER_SHORT_SIDE;
        double byPoint = SMALLEST_TEXT_INCHES * pixelsPerInch() / SMALLEST_TEXT_EM;
        return Math.max(byShortSide, byPoint);
    }

    /** Length in millimetres of that many root sizes at standard text size. */
    public double millimetres(double em) {
        return em * rootPx() / pixelsPerInch() * 25.4;
    }
}
