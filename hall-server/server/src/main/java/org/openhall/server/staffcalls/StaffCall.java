package org.openhall.server.staffcalls;

import java.time.Instant;

import org.openhall.contract.staffcall.StaffCallState;

/**
 * A call for staff.
 *
 * @param id made on the kiosk
 * @param deviceNo three digits of the kiosk
 * @param deviceName what people call the kiosk
 * @param place the screen that the citizen is at
 * @param state where it stands
 * @param asked when it came in
 * @param person who is on the way, for staff; empty before
 */
public record StaffCall(String id, String deviceNo, String deviceName, String place, StaffCallState state,
        Instant asked, String person) {}
