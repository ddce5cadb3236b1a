package org.openhall.contract.signing;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;

/**
 * The public half of a signing key.
 *
 * @param id first 16 hex digits of SHA-256 of the encoded key
 * @param alg Ed25519
 * @param key base64 of the X.509 encoding
 */
public record VerifyingKey(String id, String alg, String key) {

    static final String ALGORITHM = "Ed25519";

    /** Whether the signature is this key's over those bytes. Anything malformed is a no. */
    public boolean verifies(byte[] bytes, Signed.Signature signature) {
        if (!ALGORITHM.equals(alg) || !alg.equals(signature.alg()) || !id.equals(signature.kid())) return false;
        try {
            Signature check = Signature.getInstance(ALGORITHM);
            check.initVerify(decode());
            check.update(bytes);
            return check.verify(Base64.getDecoder().decode(signature.sig()));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return false;
        }
    }

    private PublicKey decode() throws GeneralSecurityException {
        return KeyFactory.getInstance(ALGORITHM)
                .generatePublic(new X509EncodedKeySpec(Base64.getDecoder().decode(key)));
    }
}
