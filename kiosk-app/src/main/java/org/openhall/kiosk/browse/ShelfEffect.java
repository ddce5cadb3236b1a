package org.openhall.kiosk.browse;

import org.openhall.kiosk.shell.Route;

/** What a list asks for. */
sealed interface ShelfEffect {

    /** Ask the library for the rows. */
    record Load() implements ShelfEffect {}

    /** Go on. */
    record Open(Route route) implements ShelfEffect {}
}
