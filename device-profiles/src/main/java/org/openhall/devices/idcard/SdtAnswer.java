package org.openhall.devices.idcard;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Optional;

/** An answer of a reader. Personal data may be in its content. */
public final class SdtAnswer {

    private static final int STATUS_BYTES = 3;
    private static final int TEXT_BYTES = 256;
    private static final int MODULE_ID_BYTES = 16;

    private final SdtStatus status;
    private final byte[] content;

    private SdtAnswer(SdtStatus status, byte[] content) {
        this.status = status;
        this.content = content;
    }

    /** What it says of the request. */
    public SdtStatus status() {
        return status;
    }

    /** The rest; not a copy, so that {@link #wipe} reaches it. */
    public byte[] content() {
        return content;
    }

    /** The answer of a frame's body; absent when it is too short to be one. */
    public static Optional<SdtAnswer> of(byte[] body) {
        if (body.length < STATUS_BYTES) return Optional.empty();
        return Optional.of(new SdtAnswer(SdtStatus.of(body[2]), Arrays.copyOfRange(body, STATUS_BYTES, body.length)));
    }

    /** A frame with this answer, as a simulator sends it. */
    static byte[] frame(SdtStatus status, byte... content) {
        byte[] body = new byte[STATUS_BYTES + content.length];
        body[2] = (byte) status.code();
        System.arraycopy(content, 0, body, STATUS_BYTES, content.length);
        return SdtFrame.of(body);
    }

    /**
     * The 256 bytes of text in an answer to {@link SdtCommand#READ}: the lengths of text and photo stand before them, two bytes
     * each. The photo is left where it is. Absent when the lengths do not fit.
     */
    public Optional<byte[]> text() {
        if (content.length < 4 + TEXT_BYTES) return Optional.empty();
        int text = length(0);
        int photo = length(2);
        if (text != TEXT_BYTES || 4 + text + photo > content.length) return Optional.empty();
        return Optional.of(Arrays.copyOfRange(content, 4, 4 + text));
    }

    /** The photo in an answer to {@link SdtCommand#READ}, if it has the one length there is. */
    Optional<byte[]> photo() {
        if (text().isEmpty() || length(2) != PhotoDecoder.PHOTO) return Optional.empty();
        return Optional.of(Arrays.copyOfRange(content, 4 + TEXT_BYTES, 4 + TEXT_BYTES + PhotoDecoder.PHOTO));
    }

    /**
     * The number of the security module in an answer to {@link SdtCommand#MODULE_ID}, as it stands on its label:
     * {@code 05.03-20131028-0000547331-0002284652}.
     */
    public Optional<String> moduleId() {
        if (content.length != MODULE_ID_BYTES) return Optional.empty();
        return Optional.of(String.format("%02d.%02d-%d-%010d-%010d", content[0] & 0xFF, content[2] & 0xFF, number(4),
                number(8), number(12)));
    }

    private int length(int at) {
        return ByteBuffer.wrap(content).getShort(at) & 0xFFFF;
    }

    private long number(int at) {
        return ByteBuffer.wrap(content).order(ByteOrder.LITTLE_ENDIAN).getInt(at) & 0xFFFF_FFFFL;
    }

    /** Wipes the content, once what is needed of it has been taken. */
    public void wipe() {
        Arrays.fill(content, (byte) 0);
    }

    /** Says how much, never what. */
    @Override
    public String toString() {
        return status + " with " + content.length + " bytes";
    }
}
