package org.openhall.server.http;

import java.security.KeyStore;

/**
 * What the server shows and whom it trusts.
 *
 * @param identity its key and certificate chain
 * @param password of the key inside that store
 * @param trusted the one authority whose client certificates are taken
 */
public record Tls(KeyStore identity, String password, KeyStore trusted) {

    @Override
    public String toString() {
        return "Tls[]";
    }
}
