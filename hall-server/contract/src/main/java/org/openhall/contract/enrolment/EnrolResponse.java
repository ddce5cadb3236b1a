package org.openhall.contract.enrolment;

import org.openhall.contract.signing.Signed;

/**
 * A device has been let in.
 *
 * @param deviceId its lasting id
 * @param deviceNo three digits, unique in the hall, never reused
 * @param profile id of the device profile that IT staff gave it; empty from an older hall
 * @param hall hall number, 4 digits
 * @param url of the device port, https
 * @param certificate the device's, PEM
 * @param authority the hall CA's, PEM
 * @param root signed {@link org.openhall.contract.signing.RootDocument}
 */
public record EnrolResponse(String deviceId, String deviceNo, String profile, String hall, String url,
        String certificate,
        String authority, Signed root) {

    /** Reads an absent profile as empty. */
    public EnrolResponse {
        profile = profile == null ? "" : profile;
    }
}
