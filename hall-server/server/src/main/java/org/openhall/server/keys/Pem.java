package org.openhall.server.keys;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.security.PrivateKey;

import org.bouncycastle.openssl.PEMParser;
import org.bouncycastle.openssl.jcajce.JcaPEMWriter;
import org.bouncycastle.util.io.pem.PemObject;

/** PEM text. */
final class Pem {

    private Pem() {}

    /** Writes a private key in PKCS#8. */
    static String writeKey(PrivateKey key) {
        return write(new PemObject("PRIVATE KEY", key.getEncoded()));
    }

    /** Writes a certificate or another PEM object. */
    static String write(Object object) {
        StringWriter text = new StringWriter();
        try (JcaPEMWriter writer = new JcaPEMWriter(text)) {
            writer.writeObject(object);
        } catch (IOException e) {
            throw new UncheckedIOException("memory does not fail", e);
        }
        return text.toString();
    }

    /**
     * Reads the first object as the given BouncyCastle holder.
     *
     * @throws IllegalArgumentException when there is none of that type
     */
    static <T> T read(String text, Class<T> type) {
        try (PEMParser parser = new PEMParser(new StringReader(text))) {
            Object object = parser.readObject();
            if (!type.isInstance(object)) throw new IllegalArgumentException("no " + type.getSimpleName() + " in PEM");
            return type.cast(object);
        } catch (IOException | RuntimeException e) {
            throw new IllegalArgumentException("no " + type.getSimpleName() + " in PEM", e);
        }
    }
}
