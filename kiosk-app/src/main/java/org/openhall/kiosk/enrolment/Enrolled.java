package org.openhall.kiosk.enrolment;

import org.openhall.kiosk.identity.Identity;

/**
 * What a device was told when it came in.
 *
 * @param identity who it is now; stored
 * @param profile id of the screen profile that IT chose for it, possibly one this version does not know
 */
public record Enrolled(Identity identity, String profile) {}
