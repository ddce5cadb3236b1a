package org.openhall.kiosk.identity;

import org.openhall.contract.signing.SigningKey;

/**
 * Who this device is. Its text form names no key.
 *
 * @param deviceId its lasting id
 * @param deviceNo three digits
 * @param hall hall number, 4 digits
 * @param url of the hall's device port, https
 * @param certificate the device's, PEM
 * @param authority the hall CA's, PEM: the only one that is trusted
 * @param tlsKey private key of the certificate, PKCS#8, base64
 * @param signKey key for what must outlive a connection
 */
public record Identity(String deviceId, String deviceNo, String hall, String url, String certificate, String authority,
        String tlsKey, SigningKey signKey) {

    @Override
    public String toString() {
        return "device " + deviceNo + " of hall " + hall;
    }
}
