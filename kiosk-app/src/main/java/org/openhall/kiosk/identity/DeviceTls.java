package org.openhall.kiosk.identity;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.InstantSource;
import javax.net.ssl.KeyManager;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;

/** TLS of a device: its own certificate towards the one authority that it trusts. */
public final class DeviceTls {

    private static final char[] IN_MEMORY_ONLY = "unused".toCharArray();

    private DeviceTls() {}

    /** For an enrolled device. */
    public static SSLContext of(Identity identity, InstantSource clock) throws GeneralSecurityException {
        try {
            X509Certificate authority = Certificates.read(identity.authority());
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(null, null);
            store.setKeyEntry("device", Certificates.readKey(identity.tlsKey()), IN_MEMORY_ONLY,
                    new X509Certificate[]{Certificates.read(identity.certificate()), authority});
            KeyManagerFactory keys = KeyManagerFactory.getInstance("PKIX");
            keys.init(store, IN_MEMORY_ONLY);
            return context(keys.getKeyManagers(), Certificates.pin(authority), clock);
        } catch (IOException e) {
            throw new GeneralSecurityException(e);
        }
    }

    /**
     * For a device that comes in: it has no certificate yet, and knows the hall by its pin alone.
     *
     * @param pin base64 of SHA-256 of the authority's public key
     */
    public static SSLContext pinned(String pin, InstantSource clock) throws GeneralSecurityException {
        return context(new KeyManager[0], pin, clock);
    }

    private static SSLContext context(KeyManager[] keys, String pin, InstantSource clock)
            throws GeneralSecurityException {
        SSLContext context = SSLContext.getInstance("TLSv1.3");
        context.init(keys, new TrustManager[]{new PinnedTrust(pin, clock)}, new SecureRandom());
        return context;
    }
}
