package org.openhall.kiosk.shell;

/** What follows from {@link IdleEvent}. */
enum IdleEffect {
    /** Wait the quiet time anew. */
    WAIT_QUIET,
    /** Wait a second. */
    WAIT_SECOND,
    /** Forget the session: history, query, look. */
    WIPE,
    /** Show what the zone offers. */
    SHOW_ATTRACT,
    /** Show the home screen. */
    SHOW_HOME
}
