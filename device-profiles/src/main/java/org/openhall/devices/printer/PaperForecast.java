package org.openhall.devices.printer;

/**
 * How much paper is left, as far as one can know: printers say only that the roll has become thin. Immutable.
 *
 * @param near whether it says so
 * @param used millimetres printed since
 */
record PaperForecast(boolean near, int used) {

    /** A full roll, or one not known to be thin. */
    static final PaperForecast FULL = new PaperForecast(false, 0);

    /** What sensors are mostly set to leave, in millimetres. */
    private static final int LEFT = 3000;

    /** What it says now: a roll that was thin and is not any more is a new one. */
    PaperForecast said(boolean nearNow) {
        return nearNow == near ? this : new PaperForecast(nearNow, 0);
    }

    /** So much more was printed. */
    PaperForecast printed(int millimetres) {
        return near ? new PaperForecast(true, used + millimetres) : this;
    }

    /** What is left of a thin roll, 0 or more. */
    int millimetres() {
        return Math.max(0, LEFT - used);
    }
}
