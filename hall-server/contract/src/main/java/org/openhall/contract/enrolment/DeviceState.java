package org.openhall.contract.enrolment;

/** Where a device stands with its hall. All moves are audited; {@link #REVOKED} is final. */
public enum DeviceState {
    /** A code lives. */
    CODE_ISSUED,
    /** Works. */
    ACTIVE,
    /** Suspected of being a copy: shows nothing new, its uploads are kept. */
    QUARANTINED,
    /** Shut out. */
    REVOKED
}
