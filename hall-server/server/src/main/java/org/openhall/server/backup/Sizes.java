package org.openhall.server.backup;

import java.util.Locale;

/** Lengths of files as people read them. */
public final class Sizes {

    private Sizes() {}

    /** With one decimal from a megabyte on. */
    public static String words(long bytes) {
        if (bytes < 1 << 20) return Math.max(1, bytes >> 10) + " KB";
        if (bytes < 1L << 30) return String.format(Locale.ROOT, "%.1f MB", bytes / (double) (1 << 20));
        return String.format(Locale.ROOT, "%.1f GB", bytes / (double) (1L << 30));
    }
}
