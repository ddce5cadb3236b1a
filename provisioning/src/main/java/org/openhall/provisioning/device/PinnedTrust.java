package org.openhall.provisioning.device;

import java.security.GeneralSecurityException;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.Base64;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509ExtendedTrustManager;

import org.openhall.contract.digest.Digest;

/**
 * Trusts one hall's CA by the hash of its public key and nothing else: no system store, no host names (a hall is reached
 * by whatever address the LAN gives it; the key is its name).
 */
final class PinnedTrust extends X509ExtendedTrustManager {

    private final String pin;

    private PinnedTrust(String pin) {
        this.pin = pin;
    }

    static SSLContext context(String pin) {
        try {
            SSLContext context = SSLContext.getInstance("TLSv1.3");
            context.init(null, new TrustManager[]{new PinnedTrust(pin)}, null);
            return context;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java runtime lacks TLS 1.3", e);
        }
    }

    private void check(X509Certificate[] chain) throws CertificateException {
        X509Certificate authority = chain[chain.length - 1];
        String seen = Base64.getEncoder()
                .encodeToString(Digest.sha256().digest(authority.getPublicKey().getEncoded()));
        if (!seen.equals(pin)) throw new CertificateException("another hall's key");
        try {
            for (int i = chain.length - 1; i >= 0; i--) {
                chain[i].checkValidity();
                chain[i].verify(chain[Math.min(i + 1, chain.length - 1)].getPublicKey());
            }
        } catch (GeneralSecurityException e) {
            throw new CertificateException("broken chain", e);
        }
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authType) throws CertificateException {
        check(chain);
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authType, java.net.Socket socket)
            throws CertificateException {
        check(chain);
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authType, SSLEngine engine)
            throws CertificateException {
        check(chain);
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String authType) throws CertificateException {
        throw new CertificateException("this side has no clients");
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String authType, java.net.Socket socket)
            throws CertificateException {
        throw new CertificateException("this side has no clients");
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String authType, SSLEngine engine)
            throws CertificateException {
        throw new CertificateException("this side has no clients");
    }

    @Override
    public X509Certificate[] getAcceptedIssuers() {
        return new X509Certificate[0];
    }
}
