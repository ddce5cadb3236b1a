package org.openhall.devices.idcard;

import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * The envelope of both directions: {@code AA AA AA 96 69}, the length of what follows in two bytes, big-endian, the body, and
 * one byte that is the XOR of length and body.
 */
final class SdtFrame {

    static final byte[] PREAMBLE = {(byte) 0xAA, (byte) 0xAA, (byte) 0xAA, (byte) 0x96, 0x69};
    /** A base frame with the longest fingerprints is 2314; more than this is no frame. */
    static final int LONGEST = 2400;
    /** Three bytes of status and the check byte; a request is one shorter. */
    static final int SHORTEST = 3;

    private static final int LENGTH_BYTES = 2;

    private SdtFrame() {}

    static byte[] of(byte[] body) {
        int length = body.length + 1;
        if (length < SHORTEST || length > LONGEST)
            throw new IllegalArgumentException("a body of " + body.length + " bytes");
        byte[] frame = Arrays.copyOf(PREAMBLE, PREAMBLE.length + LENGTH_BYTES + length);
        frame[PREAMBLE.length] = (byte) (length >> 8);
        frame[PREAMBLE.length + 1] = (byte) length;
        System.arraycopy(body, 0, frame, PREAMBLE.length + LENGTH_BYTES, body.length);
        frame[frame.length - 1] = check(frame, 0, length);
        return frame;
    }

    /** The check byte of a frame that begins at a place. */
    static byte check(byte[] bytes, int start, int length) {
        byte check = 0;
        for (int i = start + PREAMBLE.length; i < start + PREAMBLE.length + LENGTH_BYTES + length - 1; i++)
            check ^= bytes[i];
        return check;
    }

    static int length(byte[] bytes, int start) {
        return ByteBuffer.wrap(bytes).getShort(start + PREAMBLE.length) & 0xFFFF;
    }

    /** Bytes of a whole frame whose length field says so. */
    static int total(int length) {
        return PREAMBLE.length + LENGTH_BYTES + length;
    }

    /** The body without its check byte. */
    static byte[] body(byte[] bytes, int start, int length) {
        int from = start + PREAMBLE.length + LENGTH_BYTES;
        return Arrays.copyOfRange(bytes, from, from + length - 1);
    }
}
