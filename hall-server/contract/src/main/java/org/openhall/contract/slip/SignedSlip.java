package org.openhall.contract.slip;

import java.util.List;

import org.openhall.contract.signing.Signed;
import org.openhall.contract.signing.VerifyingKey;
import org.openhall.contract.slip.BadSlipException.Reason;

/**
 * A slip's code as it was read, its signature not yet looked at: {@link #open} does that.
 *
 * @param claimed what it says; nothing may be done on the strength of it
 * @param signed the text that the signature is over
 * @param signature base64
 */
public record SignedSlip(Slip claimed, String signed, String signature) {

    /**
     * Reads a code's text.
     *
     * @throws BadSlipException when it is none, or damaged
     */
    public static SignedSlip parse(String text) {
        return SlipText.read(text);
    }

    /**
     * The slip, if one of those devices has signed it.
     *
     * @param devices whose slips are ours
     * @throws BadSlipException when none of them has
     */
    public Slip open(List<VerifyingKey> devices) {
        byte[] bytes = SlipText.bytes(signed);
        boolean ours = devices.stream().anyMatch(
                key -> key.verifies(bytes, new Signed.Signature(key.id(), key.alg(), signature)));
        if (!ours) throw new BadSlipException(Reason.FORGED);
        return claimed;
    }
}
