package org.openhall.kiosk.shell;

/** Whether somebody is there. */
sealed interface IdleState {

    /** Somebody touches. */
    record Active() implements IdleState {}

    /** Nobody has for a while: 还在吗? */
    record Asking(int secondsLeft) implements IdleState {}

    /** Nobody is. */
    record Attract() implements IdleState {}
}
