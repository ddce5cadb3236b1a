package org.openhall.kiosk.home;

import java.util.List;

import org.openhall.devices.screens.ScreenProfile;
import org.openhall.kiosk.shell.Look;
import org.openhall.kiosk.shell.TextSize;
import org.openhall.kiosk.shell.Theme;

/**
 * What the home screen has room for. Doors come first: whatever else there is, four of them stand on the first page, and
 * their names stay whole. Pure.
 *
 * @param wide whether the screen lies
 * @param broad whether four columns of the largest words fit
 * @param size of the text
 * @param elder whether it is the simpler home
 * @param bands how many warnings and emergencies stand above everything
 * @param em width of the page between its margins, in em of the root size
 */
record HomeRoom(boolean wide, boolean broad, TextSize size, boolean elder, int bands, double em) {

    /** Wider than so many heights, four columns of the largest words fit. */
    private static final double BROAD = 1.7;
    /** Width of the tool rail and of both margins, in em. */
    private static final double RAIL = 5.4;
    private static final double MARGINS = 4;
    /** Width of the buttons that turn a lying page. */
    private static final double TURNING = 5.3;
    /** What a band takes besides its words: margins, mark, chevron and gaps, and an icon except at the largest text. */
    private static final double BAND = 7;
    private static final double BAND_ICON = 2;
    /** What a row of a list takes besides its words, in em: gap and chevron. */
    private static final double BESIDES = 2.5;
    /** Characters that the heading before a notice takes. */
    private static final int HEAD = 9;
    /** Size of the words of a row's title, in em. */
    private static final double TITLE = 1.2;

    static HomeRoom of(ScreenProfile screen, Look look, int bands) {
        boolean broad = screen.widthPx() > screen.heightPx() * BROAD;
        double em = screen.widthPx() / Theme.rootPx(screen, look) - (screen.wide() ? RAIL : 0) - MARGINS;
        return new HomeRoom(screen.wide(), broad, look.size(), look.elder(), bands, em);
    }

    private boolean standard() {
        return size == TextSize.STANDARD;
    }

    /** The heading over the field; without it the field asks. */
    boolean heading() {
        if (standard()) return bands < (wide ? 1 : 2);
        return !wide && size == TextSize.BIG && bands == 0;
    }

    /** The words that are looked for often. */
    boolean favourites() {
        if (size == TextSize.HUGE) return false;
        return wide ? (standard() && bands < 2) || (broad && bands == 0) : standard() || bands < 2;
    }

    /** A box with the opening hours beside the field. */
    boolean hoursBeside() {
        return wide && broad && standard() && bands == 0;
    }

    /** The opening hours at the foot. */
    boolean hoursBelow() {
        return !wide && standard() && bands == 0;
    }

    /** How many of the newest notices: two only where the title of each fits on one line. */
    int notices(List<String> titles) {
        if (!standard()) return 0;
        if (wide) return broad && bands == 0 ? 1 : 0;
        if (bands > 1) return 0;
        return bands > 0 || titles.stream().anyMatch(title -> title.length() > line()) ? 1 : 2;
    }

    /** Characters that two lines of a notice's title hold; lying, a heading stands before them. */
    int twoLines() {
        return 2 * (line() - (wide ? HEAD : 1));
    }

    /** The line on what is behind a door. */
    boolean notes() {
        if (elder) return false;
        return standard() ? bands < 2 : bands == 0;
    }

    /** The icons of the doors. */
    boolean icons() {
        return elder || !wide || size != TextSize.HUGE;
    }

    int columns() {
        if (elder) return wide ? 2 : 1;
        if (!wide) return 2;
        return broad || standard() ? 4 : 3;
    }

    /** Whether a warning has one line only. */
    boolean briefWarning() {
        return size == TextSize.HUGE || (!standard() && (bands > 1 || (wide && !broad)));
    }

    /** Characters of an emergency's title: two lines, or one where doors would have to give way. */
    int bandTitle() {
        boolean huge = size == TextSize.HUGE;
        double words = (em - BAND - (wide ? TURNING : 0) - (huge ? 0 : BAND_ICON)) / (huge ? 1 : TITLE);
        boolean oneLine = elder || (wide && (huge || (bands > 1 && !standard())));
        return (int) (oneLine ? words : 2 * words - 1);
    }

    /** Characters that one line of a row's title holds. */
    private int line() {
        return (int) ((em - BESIDES) / TITLE);
    }
}
