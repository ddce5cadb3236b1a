package org.openhall.kiosk.home;

import java.time.LocalDate;
import java.util.Optional;

import org.openhall.contract.content.HallProfile;
import org.openhall.kiosk.shell.Look;
import org.openhall.kiosk.shell.Route;
import org.openhall.kiosk.sync.Freshness;

/** What happens to the home screen. */
sealed interface HomeEvent {

    /** It is shown, or what it stands on has changed. */
    record Looked(Optional<HallProfile> hall, Freshness freshness, Look look, LocalDate today)
            implements
                HomeEvent {}

    /** The library has counted. */
    record Counted(HomeState.Shelves shelves) implements HomeEvent {}

    /** A door, a chip, the field or a notice was pressed. */
    record Pressed(Route route) implements HomeEvent {}
}
