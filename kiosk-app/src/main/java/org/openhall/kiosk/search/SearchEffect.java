package org.openhall.kiosk.search;

import org.openhall.content.reading.Query;
import org.openhall.kiosk.shell.Route;

/** What a search asks for. */
sealed interface SearchEffect {

    /** Ask the library; the number comes back with the answer. */
    record Ask(int number, Query query) implements SearchEffect {}

    /** Tell the keyboard that the text has changed by other means. */
    record SetText(String text) implements SearchEffect {}

    /** Go on. */
    record Open(Route route) implements SearchEffect {}
}
