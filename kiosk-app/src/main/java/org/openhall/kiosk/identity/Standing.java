package org.openhall.kiosk.identity;

/** Where this device stands with its hall, by the hall's last word: it outlives restarts and broken networks. */
public enum Standing {
    /** Welcome, or nothing heard yet. */
    WELCOME,
    /** Suspected of being a copy. */
    QUARANTINED,
    /** Shut out for good. */
    REVOKED,
    /** The hall knows no such device. */
    UNKNOWN
}
