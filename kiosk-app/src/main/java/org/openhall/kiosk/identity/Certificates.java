package org.openhall.kiosk.identity;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;

import org.openhall.contract.digest.Digest;

/** Certificates and keys in their text forms. */
public final class Certificates {

    private Certificates() {}

    /**
     * Reads a certificate.
     *
     * @throws GeneralSecurityException when the text is none
     */
    public static X509Certificate read(String pem) throws GeneralSecurityException {
        return (X509Certificate) CertificateFactory.getInstance("X.509")
                .generateCertificate(new ByteArrayInputStream(pem.getBytes(StandardCharsets.US_ASCII)));
    }

    /** Base64 of SHA-256 of a certificate's public key. */
    public static String pin(X509Certificate certificate) {
        return Base64.getEncoder().encodeToString(Digest.sha256().digest(certificate.getPublicKey().getEncoded()));
    }

    static PrivateKey readKey(String base64) throws GeneralSecurityException {
        return KeyFactory.getInstance("EC").generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder()
                .decode(base64)));
    }
}
