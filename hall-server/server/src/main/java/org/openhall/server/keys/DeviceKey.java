package org.openhall.server.keys;

import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.interfaces.ECPublicKey;

import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentVerifierProviderBuilder;
import org.bouncycastle.pkcs.PKCS10CertificationRequest;
import org.bouncycastle.pkcs.PKCSException;
import org.bouncycastle.pkcs.jcajce.JcaPKCS10CertificationRequest;

import org.openhall.contract.digest.Digest;

/**
 * The public key of a device, from a certificate request that proves it holds the private half. Names and extensions
 * that the request asks for are ignored: the hall decides them.
 *
 * @param key P-256
 */
public record DeviceKey(PublicKey key) {

    private static final int FIELD_BITS = 256;

    /**
     * Reads and checks a PKCS#10 request in PEM.
     *
     * @throws IllegalArgumentException when it is none, is not signed by its own key, or is of another curve
     */
    public static DeviceKey of(String pem) {
        PKCS10CertificationRequest request = Pem.read(pem, PKCS10CertificationRequest.class);
        try {
            PublicKey key = new JcaPKCS10CertificationRequest(request).getPublicKey();
            if (!(key instanceof ECPublicKey ec) || ec.getParams().getCurve().getField().getFieldSize() != FIELD_BITS) {
                throw new IllegalArgumentException("the key of the certificate request is not P-256");
            }
            if (!request.isSignatureValid(new JcaContentVerifierProviderBuilder().build(key))) {
                throw new IllegalArgumentException("the certificate request is not signed by its own key");
            }
            return new DeviceKey(key);
        } catch (GeneralSecurityException | OperatorCreationException | PKCSException e) {
            throw new IllegalArgumentException("unusable certificate request", e);
        }
    }

    /** SHA-256, hex, of the encoded key (SPKI). */
    public String digest() {
        return Digest.hex(key.getEncoded());
    }
}
