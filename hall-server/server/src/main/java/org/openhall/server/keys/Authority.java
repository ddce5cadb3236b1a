package org.openhall.server.keys;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.List;

import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.CertIOException;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.openssl.PEMException;
import org.bouncycastle.openssl.jcajce.JcaPEMKeyConverter;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

import org.openhall.contract.digest.Digest;

/**
 * The hall's own certificate authority: a P-256 key that vouches for one server and for devices, and for nothing else.
 * Thread-safe.
 */
public final class Authority {

    /** How long a device certificate lasts. */
    public static final Duration DEVICE_LIFE = Duration.ofDays(398);
    static final Duration SERVER_LIFE = Duration.ofDays(90);
    private static final Duration LIFE = Duration.ofDays(3653);
    /** Devices whose clock is behind must not find a certificate from the future. */
    private static final Duration BACKDATED = Duration.ofDays(1);

    private final PrivateKey key;
    private final X509Certificate certificate;

    private Authority(PrivateKey key, X509Certificate certificate) {
        this.key = key;
        this.certificate = certificate;
    }

    /** A new authority for a hall. */
    static Authority create(String hall, Instant now) {
        KeyPair pair = newKey();
        X500Name name = new X500Name("CN=OpenHall " + hall + " authority");
        JcaX509v3CertificateBuilder builder = builder(name, name, pair.getPublic(), now, LIFE);
        try {
            builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(0));
            builder.addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.keyCertSign));
            return new Authority(pair.getPrivate(), sign(builder, pair.getPrivate()));
        } catch (CertIOException e) {
            throw new IllegalStateException("cannot make a certificate", e);
        }
    }

    /** Reads what {@link #keyPem()} and {@link #pem()} wrote. */
    static Authority read(String keyPem, String certificatePem) {
        return new Authority(readKey(keyPem), readCertificate(certificatePem));
    }

    static PrivateKey readKey(String pem) {
        try {
            return new JcaPEMKeyConverter().getPrivateKey(Pem.read(pem, PrivateKeyInfo.class));
        } catch (PEMException e) {
            throw new IllegalArgumentException("no private key in PEM", e);
        }
    }

    /** Reads a certificate from PEM. */
    public static X509Certificate readCertificate(String pem) {
        try {
            return new JcaX509CertificateConverter().getCertificate(Pem.read(pem, X509CertificateHolder.class));
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("no certificate in PEM", e);
        }
    }

    /** A fresh P-256 key pair. */
    static KeyPair newKey() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java runtime lacks P-256", e);
        }
    }

    String keyPem() {
        return Pem.writeKey(key);
    }

    /** Its certificate in PEM. */
    public String pem() {
        return Pem.write(certificate);
    }

    /** A certificate in PEM. */
    public static String pem(X509Certificate certificate) {
        return Pem.write(certificate);
    }

    /** Its certificate. */
    public X509Certificate certificate() {
        return certificate;
    }

    /** Base64 of SHA-256 of its public key: what an invitation carries. */
    public String pin() {
        return Base64.getEncoder().encodeToString(Digest.sha256().digest(certificate.getPublicKey().getEncoded()));
    }

    /** A certificate for the server, under DNS names and IP addresses. */
    X509Certificate issueServer(PublicKey subject, List<String> names, Instant now) {
        JcaX509v3CertificateBuilder builder = builder(issuer(), new X500Name("CN=OpenHall server"), subject, now,
                SERVER_LIFE);
        GeneralName[] all = names.stream().map(Authority::name).toArray(GeneralName[]::new);
        return leaf(builder, KeyPurposeId.id_kp_serverAuth, new GeneralNames(all));
    }

    /** A certificate for a device. It only proves the key: what the device may do stands in its row. */
    public X509Certificate issueDevice(PublicKey subject, String hall, String deviceNo, String deviceId, Instant now) {
        JcaX509v3CertificateBuilder builder = builder(issuer(), new X500Name("CN=" + hall + "-" + deviceNo), subject,
                now, DEVICE_LIFE);
        GeneralName uri = new GeneralName(GeneralName.uniformResourceIdentifier, "urn:openhall:device:" + deviceId);
        return leaf(builder, KeyPurposeId.id_kp_clientAuth, new GeneralNames(uri));
    }

    private X509Certificate leaf(JcaX509v3CertificateBuilder builder, KeyPurposeId purpose, GeneralNames names) {
        try {
            builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(false));
            builder.addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature));
            builder.addExtension(Extension.extendedKeyUsage, true, new ExtendedKeyUsage(purpose));
            builder.addExtension(Extension.subjectAlternativeName, false, names);
            return sign(builder, key);
        } catch (CertIOException e) {
            throw new IllegalStateException("cannot make a certificate", e);
        }
    }

    private X500Name issuer() {
        return X500Name.getInstance(certificate.getSubjectX500Principal().getEncoded());
    }

    private static GeneralName name(String name) {
        boolean address = name.matches("[0-9.]+") || name.contains(":");
        return new GeneralName(address ? GeneralName.iPAddress : GeneralName.dNSName, name);
    }

    private static JcaX509v3CertificateBuilder builder(X500Name issuer, X500Name subject, PublicKey key, Instant now,
            Duration life) {
        BigInteger serial = new BigInteger(127, new SecureRandom()).add(BigInteger.ONE);
        return new JcaX509v3CertificateBuilder(issuer, serial, Date.from(now.minus(BACKDATED)),
                Date.from(now.plus(life)), subject, key);
    }

    private static X509Certificate sign(JcaX509v3CertificateBuilder builder, PrivateKey key) {
        try {
            return new JcaX509CertificateConverter()
                    .getCertificate(builder.build(new JcaContentSignerBuilder("SHA256withECDSA").build(key)));
        } catch (GeneralSecurityException | OperatorCreationException e) {
            throw new IllegalStateException("cannot sign a certificate", e);
        }
    }
}
