package org.openhall.kiosk.home;

import org.openhall.kiosk.shell.Route;

/** What the home screen wants done. */
sealed interface HomeEffect {

    /** Count what is in the house. */
    record Count() implements HomeEffect {}

    /** Go there. */
    record Go(Route route) implements HomeEffect {}
}
