package org.openhall.server.keys;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;

import org.bouncycastle.openssl.PEMParser;
import org.bouncycastle.openssl.jcajce.JcaPEMWriter;

/** PEM text. */
final class Pem {

    private Pem() {}

    /** Writes a key, certificate or request. */
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
