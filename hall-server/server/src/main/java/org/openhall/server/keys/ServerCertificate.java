package org.openhall.server.keys;

import java.security.PrivateKey;
import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The server's key and certificate.
 *
 * @param key private
 * @param certificate issued by the hall's authority
 */
record ServerCertificate(PrivateKey key, X509Certificate certificate) {

    private static final Duration RENEW_BEFORE = Duration.ofDays(30);

    /** Whether it may serve for another while under all these names. */
    boolean serves(List<String> names, Instant now) {
        return certificate.getNotAfter().toInstant().isAfter(now.plus(RENEW_BEFORE)) && names().containsAll(names);
    }

    private Set<String> names() {
        try {
            Collection<List<?>> alternatives = certificate.getSubjectAlternativeNames();
            Set<String> names = new HashSet<>();
            if (alternatives != null) alternatives.forEach(entry -> names.add(String.valueOf(entry.get(1))));
            return names;
        } catch (CertificateParsingException e) {
            return Set.of();
        }
    }

    @Override
    public String toString() {
        return "ServerCertificate[" + certificate.getSerialNumber() + "]";
    }
}
