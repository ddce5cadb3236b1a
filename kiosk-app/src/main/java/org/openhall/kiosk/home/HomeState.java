package org.openhall.kiosk.home;

import java.time.LocalDate;
import java.util.Optional;

import org.openhall.content.reading.Holdings;
import org.openhall.content.reading.Page;
import org.openhall.contract.content.HallProfile;
import org.openhall.kiosk.shell.Look;
import org.openhall.kiosk.sync.Freshness;
import org.openhall.kiosk.sync.Trouble;

/**
 * What the home screen shows.
 *
 * @param hall what the hall says of itself, once known
 * @param freshness of the content
 * @param look how the citizen wants it to look; elder mode has a simpler home
 * @param today in the hall
 * @param shelves what is in the house, once counted
 */
record HomeState(Optional<HallProfile> hall, Freshness freshness, Look look, LocalDate today,
        Optional<Shelves> shelves) {

    /** Whether there is something to warn of. */
    boolean troubled() {
        return switch (freshness.state()) {
            case FRESH, STALE -> !freshness.reachable() || !Trouble.advice(freshness.code()).isEmpty();
            case OLD, UNVERIFIED -> true;
            case BOOTSTRAP, OUTSIDE, SUSPENDED -> false;
        };
    }

    /** What is in the house: counts behind the doors, the notices that matter. */
    record Shelves(Holdings holdings, Page notices) {}
}
