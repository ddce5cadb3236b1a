package org.openhall.contract.admin;

/**
 * Shuts a device out for good.
 *
 * @param reason why, for the record
 * @param by who, for the record
 */
public record RevokeRequest(String reason, String by) {

    /** Reads absent fields as empty. */
    public RevokeRequest {
        reason = reason == null ? "" : reason;
        by = by == null ? "" : by;
    }
}
