package org.openhall.kiosk.enrolment;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;

import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.openssl.jcajce.JcaPEMWriter;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.pkcs.jcajce.JcaPKCS10CertificationRequestBuilder;

import org.openhall.contract.signing.SigningKey;

/**
 * The keys of a new device, made on it and never sent: P-256 for TLS, Ed25519 for what outlives a connection.
 *
 * @param tls for the certificate
 * @param sign for signatures
 */
record DeviceKeys(KeyPair tls, SigningKey sign) {

    static DeviceKeys make() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            return new DeviceKeys(generator.generateKeyPair(), SigningKey.generate());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java runtime lacks P-256", e);
        }
    }

    /** A certificate request, which proves that the private half is here. The hall chooses the name. */
    String request() {
        StringWriter pem = new StringWriter();
        try (JcaPEMWriter writer = new JcaPEMWriter(pem)) {
            writer.writeObject(new JcaPKCS10CertificationRequestBuilder(new X500Name("CN=device"), tls.getPublic())
                    .build(new JcaContentSignerBuilder("SHA256withECDSA").build(tls.getPrivate())));
        } catch (IOException e) {
            throw new UncheckedIOException("memory does not fail", e);
        } catch (OperatorCreationException e) {
            throw new IllegalStateException("cannot sign a request", e);
        }
        return pem.toString();
    }

    String tlsKey() {
        return Base64.getEncoder().encodeToString(tls.getPrivate().getEncoded());
    }

    @Override
    public String toString() {
        return "the keys of a device";
    }
}
