package org.openhall.kiosk.shell;

/**
 * How the citizen at the screen wants it to look; back to {@link #STANDARD} when the session ends.
 *
 * @param size of text
 * @param contrast black ground, yellow for what can be pressed
 * @param elder 长辈版: 特大 and a simpler home screen
 */
public record Look(TextSize size, boolean contrast, boolean elder) {

    /** What every session starts with. */
    public static final Look STANDARD = new Look(TextSize.STANDARD, false, false);

    /** Elder mode is always in the largest size. */
    public Look {
        size = elder ? TextSize.HUGE : size;
    }

    /** With the next text size. */
    public Look nextSize() {
        return new Look(size.next(), contrast, false);
    }

    /** With contrast the other way. */
    public Look otherContrast() {
        return new Look(size, !contrast, elder);
    }

    /** With elder mode the other way; leaving it goes back to standard text. */
    public Look otherElder() {
        return elder ? new Look(TextSize.STANDARD, contrast, false) : new Look(TextSize.HUGE, contrast, true);
    }
}
