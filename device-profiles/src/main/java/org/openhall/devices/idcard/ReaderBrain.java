package org.openhall.devices.idcard;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * What goes on in a reader that is not there: which card lies on it, and what it answers. For simulators; the bytes are the real
 * ones. Thread-safe.
 */
public final class ReaderBrain {

    private static final int PHOTO = 1024;
    private static final int ADDRESS = 70;
    private static final byte[] MODULE = {5, 0, 3, 0, (byte) 0xd4, 0x2c, 0x33, 1, 3, 0x5a, 8, 0, 0x6c, (byte) 0xdc,
            0x22,
            0};

    private final boolean onceOnly;
    private Optional<byte[]> card = Optional.empty();
    private String newest = "";
    private SdtStatus fault = SdtStatus.OK;
    private boolean mendable;
    private final List<String> asked = new ArrayList<>();
    private boolean found;
    private boolean selected;
    private boolean read;

    /**
     * A reader of one of the two habits.
     *
     * @param onceOnly whether it finds a card that it has read only after it was taken away
     */
    public ReaderBrain(boolean onceOnly) {
        this.onceOnly = onceOnly;
    }

    /**
     * Lays a card on it.
     *
     * @param text its 256 bytes
     * @param address newer than the one in its text, or empty
     */
    public synchronized void lay(byte[] text, String address) {
        card = Optional.of(text.clone());
        newest = address;
        found = selected = read = false;
    }

    /** Is switched on, with whatever lies on it. */
    public synchronized void power() {
        found = selected = read = false;
    }

    /** Takes the card away. */
    public synchronized void take() {
        card = Optional.empty();
        found = selected = read = false;
    }

    /** Answers reading with this from now on; {@link SdtStatus#OK}: properly. What is the module's own fault it says when asked, too. */
    public synchronized void fail(SdtStatus with) {
        fault = with;
        mendable = false;
    }

    /** Answers reading with this until it is reset. */
    public synchronized void failUntilReset(SdtStatus with) {
        fault = with;
        mendable = true;
    }

    /** Every request so far, as hex. */
    public synchronized List<String> asked() {
        return List.copyOf(asked);
    }

    /** The whole frame that answers a request's body. */
    public synchronized byte[] answer(byte[] body) {
        asked.add(HexFormat.of().withUpperCase().formatHex(body));
        Optional<SdtCommand> command = SdtCommand.of(body);
        if (command.isEmpty()) return SdtAnswer.frame(SdtStatus.BAD_COMMAND);
        return switch (command.get()) {
            case RESET -> {
                if (mendable) fail(SdtStatus.OK);
                yield SdtAnswer.frame(SdtStatus.OK);
            }
            case STATUS -> SdtAnswer.frame(fault == SdtStatus.SELF_TEST_FAILED || fault == SdtStatus.NOT_LICENSED
                    ? fault
                    : SdtStatus.OK);
            case MODULE_ID -> SdtAnswer.frame(SdtStatus.OK, MODULE);
            case FIND -> {
                found = card.isPresent() && !(onceOnly && read);
                yield found ? SdtAnswer.frame(SdtStatus.FOUND, new byte[4]) : SdtAnswer.frame(SdtStatus.NO_CARD);
            }
            case SELECT -> {
                selected = found && card.isPresent();
                yield selected
                        ? SdtAnswer.frame(SdtStatus.OK, new byte[8])
                        : SdtAnswer.frame(SdtStatus.SELECT_FAILED);
            }
            case READ -> read();
            case READ_ADDRESS -> address();
        };
    }

    private byte[] read() {
        if (fault != SdtStatus.OK) return SdtAnswer.frame(fault);
        if (!selected || card.isEmpty()) return SdtAnswer.frame(SdtStatus.READ_FAILED);
        read = true;
        found = selected = false;
        byte[] text = card.get();
        ByteBuffer content = ByteBuffer.allocate(4 + text.length + PHOTO);
        content.putShort((short) text.length).putShort((short) PHOTO).put(text);
        return SdtAnswer.frame(SdtStatus.OK, content.array());
    }

    private byte[] address() {
        if (!read || card.isEmpty()) return SdtAnswer.frame(SdtStatus.READ_FAILED);
        if (newest.isEmpty()) return SdtAnswer.frame(SdtStatus.ABSENT);
        byte[] words = Arrays.copyOf(newest.getBytes(StandardCharsets.UTF_16LE), ADDRESS);
        return SdtAnswer.frame(SdtStatus.OK, words);
    }
}
