package org.openhall.kiosk.guide;

import org.openhall.kiosk.shell.Route;

/** What a guide being read asks for. */
sealed interface GuideEffect {

    /** Ask the library for it. */
    record Load() implements GuideEffect {}

    /** Show the pages of a file, by its place among the guide's. */
    record OpenFile(int place) implements GuideEffect {}

    /** Go on. */
    record Open(Route route) implements GuideEffect {}
}
