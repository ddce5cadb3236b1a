package org.openhall.contract.enrolment;

/**
 * The body of every refusal.
 *
 * @param code stable word for programs
 * @param message one English sentence for the log; never shown to a citizen
 */
public record ErrorAnswer(String code, String message) {

    /** Reads absent fields as empty. */
    public ErrorAnswer {
        code = code == null ? "" : code;
        message = message == null ? "" : message;
    }

    /** The certificate is genuine, but the hall knows no device with its key. */
    public static final String DEVICE = "device";
    /** The device has been shut out for good. */
    public static final String REVOKED = "revoked";
    /** The one-time code is wrong, used or dead. */
    public static final String CODE = "code";
    /** The certificate request or its proof is not acceptable. */
    public static final String PROOF = "proof";
    /** Too many wrong tries: wait a minute. */
    public static final String SLOW = "slow";
    /** The feed's history was replaced: start from the snapshot. */
    public static final String EPOCH = "epoch";
    /** The asked place in the feed is older than what is kept: start from the snapshot. */
    public static final String FLOOR = "floor";
}
