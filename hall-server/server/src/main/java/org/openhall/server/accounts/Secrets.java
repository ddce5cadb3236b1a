package org.openhall.server.accounts;

import java.security.SecureRandom;
import java.util.Base64;

import org.openhall.contract.digest.Digest;

/** Random texts of 256 bits, of which only the SHA-256 is kept. */
final class Secrets {

    private static final int BYTES = 32;

    private Secrets() {}

    static String random() {
        byte[] bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    static String hash(String secret) {
        return Digest.hex(secret);
    }
}
