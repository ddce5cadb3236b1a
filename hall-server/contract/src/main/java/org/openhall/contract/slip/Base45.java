package org.openhall.contract.slip;

import java.io.ByteArrayOutputStream;

import org.openhall.contract.slip.BadSlipException.Reason;

/** Bytes in the 45 characters that QR codes hold in little room (RFC 9285). Pure. */
final class Base45 {

    private static final String ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:";
    private static final int BASE = 45;

    private Base45() {}

    static String encode(byte[] bytes) {
        StringBuilder text = new StringBuilder();
        for (int at = 0; at < bytes.length; at += 2) {
            boolean pair = at + 1 < bytes.length;
            int number = pair ? (bytes[at] & 0xFF) << 8 | (bytes[at + 1] & 0xFF) : bytes[at] & 0xFF;
            for (int i = 0; i < (pair ? 3 : 2); i++) {
                text.append(ALPHABET.charAt(number % BASE));
                number /= BASE;
            }
        }
        return text.toString();
    }

    /** Reads it, where there is just one way to write those bytes. */
    static byte[] decode(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int at = 0; at < text.length(); at += 3) {
            int figures = Math.min(3, text.length() - at);
            int number = 0;
            for (int i = figures - 1; i >= 0; i--)
                number = number * BASE + figure(text.charAt(at + i));
            if (figures == 1 || number > (figures == 3 ? 0xFFFF : 0xFF)) throw new BadSlipException(Reason.DAMAGED);
            if (figures == 3) bytes.write(number >> 8);
            bytes.write(number & 0xFF);
        }
        return bytes.toByteArray();
    }

    private static int figure(char one) {
        int figure = ALPHABET.indexOf(one);
        if (figure < 0) throw new BadSlipException(Reason.DAMAGED);
        return figure;
    }
}
