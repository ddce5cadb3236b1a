package org.openhall.contract.enrolment;

import org.openhall.contract.signing.Signed;
import org.openhall.contract.signing.VerifyingKey;

/**
 * A new device asks to be let in ({@code POST /v1/enrol} on the enrolment port).
 *
 * @param code the invitation's secret
 * @param csr PKCS#10 in PEM, P-256, made on the device
 * @param signKey the device's Ed25519 key
 * @param proof signature of that key over the UTF-8 bytes of code, a line feed, and csr
 * @param hardware SHA-256 of what identifies the machine, for telling clones apart
 * @param appVersion dotted numbers
 */
public record EnrolRequest(String code, String csr, VerifyingKey signKey, Signed.Signature proof, String hardware,
        String appVersion) {

    /** The bytes that {@link #proof()} covers. */
    public static byte[] proven(String code, String csr) {
        return (code + "\n" + csr).getBytes(java.nio.charset.StandardCharsets.UTF_8);
    }
}
