package org.openhall.kiosk.reader;

import org.openhall.kiosk.shell.Route;

/** What the pages of a file ask for. */
sealed interface PagesEffect {

    /** Ask the library for the file. */
    record Load() implements PagesEffect {}

    /** Fetch and decode a picture. */
    record LoadPicture(String sha256) implements PagesEffect {}

    /** Look again for a missing picture after a while. */
    record WaitForPicture(String sha256) implements PagesEffect {}

    /** Go on. */
    record Open(Route route) implements PagesEffect {}
}
