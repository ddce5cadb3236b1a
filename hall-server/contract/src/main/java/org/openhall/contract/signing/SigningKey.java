package org.openhall.contract.signing;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;

import org.openhall.contract.digest.Digest;

/** An Ed25519 key that signs. Thread-safe. Its text forms never contain the private half except {@link #encode()}. */
public final class SigningKey {

    private final PrivateKey secret;
    private final VerifyingKey verifying;

    private SigningKey(PrivateKey secret, VerifyingKey verifying) {
        this.secret = secret;
        this.verifying = verifying;
    }

    /** A new random key. */
    public static SigningKey generate() {
        try {
            KeyPair pair = KeyPairGenerator.getInstance(VerifyingKey.ALGORITHM).generateKeyPair();
            byte[] encoded = pair.getPublic().getEncoded();
            return new SigningKey(pair.getPrivate(), new VerifyingKey(Digest.hex(encoded).substring(0, 16),
                    VerifyingKey.ALGORITHM, Base64.getEncoder().encodeToString(encoded)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java runtime lacks Ed25519", e);
        }
    }

    /**
     * Reads what {@link #encode()} wrote.
     *
     * @throws IllegalArgumentException when it is something else
     */
    public static SigningKey decode(String text) {
        String[] parts = text.strip().split(":", -1);
        if (parts.length != 3 || !parts[0].equals("ed25519")) throw new IllegalArgumentException("not a signing key");
        try {
            PrivateKey secret = KeyFactory.getInstance(VerifyingKey.ALGORITHM)
                    .generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(parts[1])));
            byte[] open = Base64.getDecoder().decode(parts[2]);
            return new SigningKey(secret, new VerifyingKey(Digest.hex(open).substring(0, 16), VerifyingKey.ALGORITHM,
                    parts[2]));
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("not a signing key", e);
        }
    }

    /** The whole key as one line, for a file that only its owner can read. */
    public String encode() {
        return "ed25519:" + Base64.getEncoder().encodeToString(secret.getEncoded()) + ":" + verifying.key();
    }

    /** The public half. */
    public VerifyingKey verifying() {
        return verifying;
    }

    /** Signs bytes. */
    public Signed.Signature sign(byte[] bytes) {
        try {
            Signature signature = Signature.getInstance(VerifyingKey.ALGORITHM);
            signature.initSign(secret);
            signature.update(bytes);
            return new Signed.Signature(verifying.id(), VerifyingKey.ALGORITHM,
                    Base64.getEncoder().encodeToString(signature.sign()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("cannot sign", e);
        }
    }
}
