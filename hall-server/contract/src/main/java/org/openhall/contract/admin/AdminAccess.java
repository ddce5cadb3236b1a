package org.openhall.contract.admin;

/**
 * How a person with access to the data folder reaches the running server: written to {@code keys/admin.json}, readable
 * by its owner only, anew at each start.
 *
 * @param url of the admin port, https on loopback
 * @param token bearer token
 * @param pin base64 of SHA-256 of the hall CA's public key (SPKI)
 */
public record AdminAccess(String url, String token, String pin) {

    /** Place of the file below the data folder. */
    public static final String FILE = "keys/admin.json";

    @Override
    public String toString() {
        return "AdminAccess[" + url + "]";
    }
}
