package org.openhall.kiosk.shell;

/** What happens to {@link IdleState}. */
enum IdleEvent {
    /** A touch. */
    TOUCHED,
    /** The quiet time is over. */
    QUIET_OVER,
    /** A second of the countdown is over. */
    SECOND_OVER,
    /** Asked to wipe and leave. */
    LEFT
}
