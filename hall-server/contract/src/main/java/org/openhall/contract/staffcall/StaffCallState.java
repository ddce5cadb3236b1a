package org.openhall.contract.staffcall;

/** Where a call for staff stands. It only moves onwards. */
public enum StaffCallState {
    /** The hall knows; nobody has answered yet. */
    WAITING,
    /** Somebody is on the way. */
    COMING,
    /** Over: done, withdrawn, or replaced by a later one of the same kiosk. */
    CLOSED
}
