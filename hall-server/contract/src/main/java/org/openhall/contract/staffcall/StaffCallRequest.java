package org.openhall.contract.staffcall;

/**
 * Somebody at a kiosk needs a person. Which kiosk it is, its certificate says.
 *
 * @param place the screen that they are at, for staff, e.g. 办事指南; at most {@link #LONGEST} characters, nothing that
 *            anybody typed
 */
public record StaffCallRequest(String place) {

    /** Longest name of a place, in characters. */
    public static final int LONGEST = 40;
    /** What an id looks like: 128 random bits. */
    public static final String ID = "[0-9a-f]{32}";

    /** Reads an absent place as empty. */
    public StaffCallRequest {
        place = place == null ? "" : place;
    }
}
