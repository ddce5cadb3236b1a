package org.openhall.devices.scanner;

import java.time.Duration;

/**
 * What a model of scanner does.
 *
 * @param ending what ends a code
 * @param longest bytes of a code, 1 to 2048; a longer one is refused
 * @param gb18030 whether a code that is not UTF-8 is read as GB18030
 * @param repeat how long the same code is not told again after it was last seen, up to a minute
 */
public record ScannerTraits(Ending ending, int longest, boolean gb18030, Duration repeat) {

    private static final Duration LONGEST_REPEAT = Duration.ofMinutes(1);

    /** The usual one: carriage return, UTF-8, the same code after two seconds. */
    public static final ScannerTraits USUAL = new ScannerTraits(Ending.LINE, ScannerTraits.MOST, false,
            Duration.ofSeconds(2));

    /** Bytes of the longest code that any scanner may send. */
    public static final int MOST = 2048;

    /** What ends a code. A pause does in any case. */
    public enum Ending {
        /** CR, LF or both. */
        LINE,
        /** Only a pause: line breaks are part of a code and refused as such. */
        PAUSE
    }

    /** Refuses a scanner that cannot be. */
    public ScannerTraits {
        if (longest < 1 || longest > MOST) throw new IllegalArgumentException("longest out of 1-2048: " + longest);
        if (repeat.isNegative() || repeat.compareTo(LONGEST_REPEAT) > 0)
            throw new IllegalArgumentException("repeat out of 0-60 s: " + repeat);
    }
}
