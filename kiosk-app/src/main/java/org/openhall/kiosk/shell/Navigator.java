package org.openhall.kiosk.shell;

/** Leads through the screens. UI thread only. */
public interface Navigator {

    /** Goes on to a route; back leads here again. */
    void open(Route route);

    /** Goes on to a route in place of this one; back leads to where this one was opened from. */
    void replace(Route route);

    /** One step back; from the last step, home. */
    void back();

    /** The home screen; forgets the way. */
    void home();
}
