package org.openhall.contract.admin;

/**
 * Shuts a device out for good.
 *
 * @param reason why, for the record
 * @param by who, for the record
 */
public record RevokeRequest(String reason, String by) {}
