package org.openhall.kiosk.identity;

import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateException;
import java.security.cert.PKIXBuilderParameters;
import java.security.cert.X509CertSelector;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Date;
import javax.net.ssl.CertPathTrustManagerParameters;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509ExtendedTrustManager;

/**
 * Trusts one authority, known by the hash of its public key, and nobody else: no store of the system is asked. The
 * server must show that authority in its chain and answer to its own name.
 * <p>
 * A device whose clock battery is dead starts in another year. It would then never reach the hall that could tell it the
 * time, so a clock outside the server certificate's period counts as the nearest end of that period: which authority
 * signed is the security here, not the date.
 */
final class PinnedTrust extends X509ExtendedTrustManager {

    private final String pin;
    private final InstantSource clock;

    PinnedTrust(String pin, InstantSource clock) {
        this.pin = pin;
        this.clock = clock;
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authType, SSLEngine engine)
            throws CertificateException {
        delegate(chain).checkServerTrusted(chain, authType, engine);
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authType, Socket socket)
            throws CertificateException {
        delegate(chain).checkServerTrusted(chain, authType, socket);
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authType) throws CertificateException {
        throw new CertificateException("the server's name is not known here");
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String authType, SSLEngine engine)
            throws CertificateException {
        throw new CertificateException("a device serves nobody");
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String authType, Socket socket)
            throws CertificateException {
        throw new CertificateException("a device serves nobody");
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String authType) throws CertificateException {
        throw new CertificateException("a device serves nobody");
    }

    @Override
    public X509Certificate[] getAcceptedIssuers() {
        return new X509Certificate[0];
    }

    private X509ExtendedTrustManager delegate(X509Certificate[] chain) throws CertificateException {
        X509Certificate authority = Arrays.stream(chain).filter(c -> Certificates.pin(c).equals(pin)).findFirst()
                .orElseThrow(() -> new CertificateException("not the hall that this device belongs to"));
        try {
            KeyStore anchors = KeyStore.getInstance("PKCS12");
            anchors.load(null, null);
            anchors.setCertificateEntry("hall", authority);
            PKIXBuilderParameters parameters = new PKIXBuilderParameters(anchors, new X509CertSelector());
            parameters.setRevocationEnabled(false); // a device row and a new authority do that work
            parameters.setDate(Date.from(within(chain[0], authority)));
            TrustManagerFactory factory = TrustManagerFactory.getInstance("PKIX");
            factory.init(new CertPathTrustManagerParameters(parameters));
            return (X509ExtendedTrustManager) factory.getTrustManagers()[0];
        } catch (GeneralSecurityException | java.io.IOException e) {
            throw new CertificateException("cannot check the server", e);
        }
    }

    private Instant within(X509Certificate server, X509Certificate authority) {
        Instant now = clock.instant();
        for (X509Certificate one : new X509Certificate[]{authority, server}) {
            Instant from = one.getNotBefore().toInstant();
            Instant until = one.getNotAfter().toInstant();
            if (now.isBefore(from)) now = from;
            if (now.isAfter(until)) now = until;
        }
        return now;
    }
}
