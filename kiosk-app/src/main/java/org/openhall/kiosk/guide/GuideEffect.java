package org.openhall.kiosk.guide;

import org.openhall.kiosk.shell.Route;

/** What a guide being read asks for. */
sealed interface GuideEffect {

    /** Ask the library for it. */
    record Load() implements GuideEffect {}

    /** Go on. */
    record Open(Route route) implements GuideEffect {}
}
