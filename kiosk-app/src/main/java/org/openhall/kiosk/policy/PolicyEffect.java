package org.openhall.kiosk.policy;

import org.openhall.kiosk.shell.Route;

/** What a policy being read asks for. */
sealed interface PolicyEffect {

    /** Ask the library for it. */
    record Load() implements PolicyEffect {}

    /** Go on. */
    record Open(Route route) implements PolicyEffect {}
}
