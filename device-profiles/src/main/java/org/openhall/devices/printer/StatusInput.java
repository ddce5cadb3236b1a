package org.openhall.devices.printer;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What came in from a printer: finds in any noise what it said. There is no check byte; only some bits of each byte are fixed,
 * so noise can pass for an answer, and whoever asks must not believe it at once on a line that is noisy. Pure and immutable; it
 * never holds more than the beginning of one answer.
 */
final class StatusInput {

    /** Nothing came in yet. */
    static final StatusInput EMPTY = new StatusInput(new byte[0]);

    private static final int FIXED = 0x93;
    private static final int REAL_TIME = 0x12;
    private static final int AUTOMATIC = 0x10;
    private static final int AUTOMATIC_LENGTH = 4;
    private static final int LOW = 0x90;
    private static final int NUMBER_FIRST = 0x37;
    private static final int NUMBER_SECOND = 0x22;
    private static final int NUMBER_LENGTH = 7;
    private static final List<Integer> PAPER = List.of(0x00, 0x03, 0x0C, 0x0F);

    private final byte[] pending;

    private StatusInput(byte[] pending) {
        this.pending = pending;
    }

    /**
     * What a piece of input led to.
     *
     * @param next to go on with
     * @param frames what was said, in order
     * @param thrown how many bytes made no sense
     */
    record Step(StatusInput next, List<StatusFrame> frames, int thrown) {}

    /** How many bytes wait for the rest of an answer. */
    int waiting() {
        return pending.length;
    }

    /** Takes a piece in. */
    Step feed(byte[] piece) {
        byte[] bytes = Arrays.copyOf(pending, pending.length + piece.length);
        System.arraycopy(piece, 0, bytes, pending.length, piece.length);
        return scan(bytes, false);
    }

    /** The line has fallen silent: what only looked like the beginning of an answer is given up, and looked through once more. */
    Step silence() {
        return scan(pending, true);
    }

    private static Step scan(byte[] bytes, boolean silent) {
        List<StatusFrame> frames = new ArrayList<>();
        int thrown = 0;
        int at = 0;
        while (at < bytes.length) {
            int length = length(bytes, at);
            boolean whole = at + length <= bytes.length;
            if (!whole && !silent) break;
            Optional<StatusFrame> frame = whole ? frame(bytes, at, length) : single(bytes[at]);
            frame.ifPresent(frames::add);
            if (frame.isEmpty()) thrown++;
            at += frame.isPresent() && whole ? length : 1;
        }
        return new Step(new StatusInput(Arrays.copyOfRange(bytes, at, bytes.length)), frames, thrown);
    }

    /** How long that which begins here is, as far as the bytes that are there do not speak against it. */
    private static int length(byte[] bytes, int at) {
        if (begins(bytes, at, NUMBER_LENGTH, StatusInput::isOfNumber)) return NUMBER_LENGTH;
        if (begins(bytes, at, AUTOMATIC_LENGTH, StatusInput::isOfAutomatic)) return AUTOMATIC_LENGTH;
        return 1;
    }

    private interface Place {
        boolean fits(int place, int value);
    }

    private static boolean begins(byte[] bytes, int at, int length, Place place) {
        for (int i = 0; i < length && at + i < bytes.length; i++)
            if (!place.fits(i, bytes[at + i] & 0xFF)) return false;
        return true;
    }

    private static boolean isOfNumber(int place, int value) {
        return switch (place) {
            case 0 -> value == NUMBER_FIRST;
            case 1 -> value == NUMBER_SECOND;
            case NUMBER_LENGTH - 1 -> value == 0;
            default -> value >= ' ' && value <= '~';
        };
    }

    private static boolean isOfAutomatic(int place, int value) {
        return place == 0 ? (value & FIXED) == AUTOMATIC : (value & LOW) == 0;
    }

    private static Optional<StatusFrame> frame(byte[] bytes, int at, int length) {
        return switch (length) {
            case NUMBER_LENGTH -> Optional.of(
                    new StatusFrame.NumberMark(new String(bytes, at + 2, 4, StandardCharsets.US_ASCII)));
            case AUTOMATIC_LENGTH -> Optional.of(
                    new StatusFrame.Automatic(bytes[at] & 0xFF, bytes[at + 1] & 0xFF, bytes[at + 2] & 0xFF));
            default -> single(bytes[at]);
        };
    }

    private static Optional<StatusFrame> single(byte one) {
        int value = one & 0xFF;
        if ((value & FIXED) == REAL_TIME) return Optional.of(new StatusFrame.RealTime(value));
        return PAPER.contains(value) ? Optional.of(new StatusFrame.PaperMark(value)) : Optional.empty();
    }
}
