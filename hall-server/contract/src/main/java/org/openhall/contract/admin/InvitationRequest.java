package org.openhall.contract.admin;

/**
 * Asks for a one-time code.
 *
 * @param name what people call the device, e.g. 一号机
 * @param profile id of its device profile
 * @param by who asks, for the record
 */
public record InvitationRequest(String name, String profile, String by) {

    /** Reads absent fields as empty. */
    public InvitationRequest {
        name = name == null ? "" : name;
        profile = profile == null ? "" : profile;
        by = by == null ? "" : by;
    }
}
