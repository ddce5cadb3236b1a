package org.openhall.devices.pageprinter;

/**
 * How many sheets one visit may take home for nothing. Immutable.
 *
 * @param most sheets in a visit, 1 or more
 * @param used of them, never more than there are
 */
public record PageQuota(int most, int used) {

    /** Refuses what cannot be. */
    public PageQuota {
        if (most < 1 || used < 0 || used > most) throw new IllegalArgumentException(used + " of " + most);
    }

    /** Of a visit that begins. */
    public static PageQuota of(int most) {
        return new PageQuota(most, 0);
    }

    /** Sheets that are left. */
    public int left() {
        return most - used;
    }

    /** Whether so many are left. */
    public boolean allows(int sheets) {
        return sheets >= 1 && sheets <= left();
    }

    /**
     * After so many were printed, or may have been.
     *
     * @throws IllegalArgumentException when they were not left
     */
    public PageQuota after(int sheets) {
        return new PageQuota(most, used + sheets);
    }
}
