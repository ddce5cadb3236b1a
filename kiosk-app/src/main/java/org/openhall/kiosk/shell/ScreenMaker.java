package org.openhall.kiosk.shell;

/** Makes the screen of a route. */
@FunctionalInterface
public interface ScreenMaker {

    /** The screen of that route; its scope lives as long as the screen is shown. */
    Screen make(Route route, ScreenScope scope);
}
