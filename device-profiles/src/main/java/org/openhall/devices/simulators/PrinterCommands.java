package org.openhall.devices.simulators;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Cuts what comes in at a printer into commands and runs of text, as the makers' manuals have it. Knows nothing of the code that
 * makes such bytes, so that it can judge it. One thread.
 */
final class PrinterCommands {

    private static final int DLE = 0x10;
    private static final int ESC = 0x1B;
    private static final int FS = 0x1C;
    private static final int GS = 0x1D;
    private static final int UNFINISHED = -1;

    private byte[] pending = {};

    /** Takes bytes in and gives out what is whole; text ends where a control byte follows. */
    List<byte[]> feed(byte[] piece) {
        byte[] bytes = Arrays.copyOf(pending, pending.length + piece.length);
        System.arraycopy(piece, 0, bytes, pending.length, piece.length);
        List<byte[]> whole = new ArrayList<>();
        int at = 0;
        while (at < bytes.length) {
            int length = length(bytes, at);
            if (length == UNFINISHED || at + length > bytes.length) break;
            whole.add(Arrays.copyOfRange(bytes, at, at + length));
            at += length;
        }
        pending = Arrays.copyOfRange(bytes, at, bytes.length);
        return whole;
    }

    /** How many bytes wait for the rest of a command. */
    int waiting() {
        return pending.length;
    }

    /** The power went: what was half taken in is gone. */
    void clear() {
        pending = new byte[0];
    }

    private static int length(byte[] bytes, int at) {
        int first = at(bytes, at);
        if (first >= 0x20) return text(bytes, at);
        int second = at(bytes, at + 1);
        boolean headed = first == DLE || first == ESC || first == FS || first == GS;
        if (!headed) return 1;
        if (second < 0) return UNFINISHED;
        return switch (first) {
            case DLE -> second == 0x14 ? functionOfDc4(at(bytes, at + 2)) : 3;
            case ESC -> "@2imvLS".indexOf(second) >= 0 ? 2 : second == 'p' ? 5 : second == '$' ? 4 : 3;
            case FS -> second == '&' || second == '.' ? 2 : second == 'P' ? 6 : second == 'S' ? 4 : 3;
            default -> group(bytes, at, second);
        };
    }

    private static int functionOfDc4(int function) {
        if (function < 0) return UNFINISHED;
        return function == 8 ? 10 : 5;
    }

    private static int group(byte[] bytes, int at, int second) {
        int third = at(bytes, at + 2);
        return switch (second) {
            case 'V' -> third < 0 ? UNFINISHED : third == 'A' || third == 'B' ? 4 : 3;
            case 'e' -> third < 0 ? UNFINISHED : third == 32 ? 5 : third == 3 ? 4 : 3;
            case 'L', 'W', 'P' -> 4;
            case 'k' -> barcode(bytes, at, third);
            case '(' -> counted(bytes, at + 3, 2, 5);
            case '8' -> counted(bytes, at + 3, 4, 7);
            case 'v' -> picture(bytes, at);
            default -> 3;
        };
    }

    private static int barcode(byte[] bytes, int at, int kind) {
        if (kind < 0) return UNFINISHED;
        if (kind >= 65) return at(bytes, at + 3) < 0 ? UNFINISHED : 4 + at(bytes, at + 3);
        for (int end = at + 3; end < bytes.length; end++)
            if (bytes[end] == 0) return end + 1 - at;
        return UNFINISHED;
    }

    private static int counted(byte[] bytes, int lowest, int figures, int head) {
        if (at(bytes, lowest + figures - 1) < 0) return UNFINISHED;
        return head + number(bytes, lowest, figures);
    }

    private static int picture(byte[] bytes, int at) {
        if (at(bytes, at + 7) < 0) return UNFINISHED;
        return 8 + number(bytes, at + 4, 2) * number(bytes, at + 6, 2);
    }

    private static int text(byte[] bytes, int at) {
        for (int end = at; end < bytes.length; end++)
            if (at(bytes, end) < 0x20) return end - at;
        return UNFINISHED;
    }

    /** An unsigned number, its lowest byte first. */
    static int number(byte[] bytes, int at, int figures) {
        int number = 0;
        for (int i = figures - 1; i >= 0; i--)
            number = number << 8 | at(bytes, at + i);
        return number;
    }

    /** A byte as a number; -1 beyond the end. */
    static int at(byte[] bytes, int at) {
        return at < bytes.length ? bytes[at] & 0xFF : -1;
    }
}
