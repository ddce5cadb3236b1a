package org.openhall.contract.signing;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;

import org.openhall.contract.json.Json;

/**
 * Exact bytes with detached signatures: verified as received, before anything in them is parsed.
 *
 * @param body base64 of the signed bytes
 * @param signatures over those bytes
 */
public record Signed(String body, List<Signature> signatures) {

    /** Longest signed body that anybody needs to look at, in bytes. */
    public static final int LIMIT = 16 * 1024;

    /** Reads absent fields as empty. */
    public Signed {
        body = body == null ? "" : body;
        signatures = signatures == null ? List.of() : List.copyOf(signatures);
    }

    /** Writes a value as JSON and signs those bytes. */
    public static Signed of(Object value, SigningKey... keys) {
        byte[] bytes = Json.write(value).getBytes(StandardCharsets.UTF_8);
        return new Signed(Base64.getEncoder().encodeToString(bytes),
                java.util.Arrays.stream(keys).map(key -> key.sign(bytes)).toList());
    }

    /**
     * Checks the signatures and only then reads the body.
     *
     * @param keys who may sign
     * @param threshold how many different keys must have signed, at least 1
     * @throws BadSignatureException when too few of the keys did, or the body is too long or no base64
     * @throws org.openhall.contract.json.BadJsonException when the signed bytes are of another shape
     */
    public <T> T open(Class<T> type, List<VerifyingKey> keys, int threshold) {
        byte[] bytes = bytes();
        long signers = keys.stream().filter(key -> signatures.stream().anyMatch(s -> key.verifies(bytes, s)))
                .map(VerifyingKey::id).distinct().count();
        if (threshold < 1 || signers < threshold)
            throw new BadSignatureException("signed by " + signers + " of the "
                    + threshold + " keys needed");
        return Json.read(new String(bytes, StandardCharsets.UTF_8), type);
    }

    /**
     * Reads the body without checking anybody's signature: only for a first root document, which is pinned because of
     * the connection it came over, and for messages about what was refused.
     *
     * @throws BadSignatureException when the body is too long or no base64
     */
    public <T> T peek(Class<T> type) {
        return Json.read(new String(bytes(), StandardCharsets.UTF_8), type);
    }

    private byte[] bytes() {
        if (body.length() > LIMIT * 4 / 3 + 4) throw new BadSignatureException("signed body over " + LIMIT + " bytes");
        try {
            return Base64.getDecoder().decode(body);
        } catch (IllegalArgumentException e) {
            throw new BadSignatureException("signed body is no base64");
        }
    }

    /**
     * One signature.
     *
     * @param kid id of the key
     * @param alg its algorithm; Ed25519 is the one there is
     * @param sig base64
     */
    public record Signature(String kid, String alg, String sig) {}
}
