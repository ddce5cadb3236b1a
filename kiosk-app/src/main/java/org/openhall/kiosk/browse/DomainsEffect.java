package org.openhall.kiosk.browse;

import org.openhall.kiosk.shell.Route;

/** What the page of all domains asks for. */
sealed interface DomainsEffect {

    /** Ask the library for the domains. */
    record Load() implements DomainsEffect {}

    /** Go on. */
    record Open(Route route) implements DomainsEffect {}
}
