package org.openhall.devices.idcard;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What has come in so far and is no whole frame yet. Finds frames in whatever a line brings: cut anywhere, with noise before,
 * between and inside. A frame that noise made up by chance (its check byte is right once in 256 times) hides no other: one
 * that begins inside it is found too. Immutable; holds at most one frame's bytes.
 */
public final class SdtInput {

    /** Before anything. */
    public static final SdtInput EMPTY = new SdtInput(new byte[0], 0, 0);

    private final byte[] pending;
    /** So many of the pending bytes were part of a frame that was found. */
    private final int covered;
    private final long thrown;

    private SdtInput(byte[] pending, int covered, long thrown) {
        this.pending = pending;
        this.covered = covered;
        this.thrown = thrown;
    }

    /**
     * What a piece of input led to.
     *
     * @param next to go on with
     * @param bodies of the whole frames in it, in order, their check bytes right
     */
    public record Step(SdtInput next, List<byte[]> bodies) {}

    /** How many bytes were no part of a right frame. */
    public long thrown() {
        return thrown;
    }

    /** How many bytes wait for the rest of a frame. */
    int waiting() {
        return pending.length;
    }

    /** Takes a piece in. */
    public Step feed(byte[] piece) {
        byte[] bytes = Arrays.copyOf(pending, pending.length + piece.length);
        System.arraycopy(piece, 0, bytes, pending.length, piece.length);
        return scan(bytes, false);
    }

    /**
     * The line has fallen silent: what only looked like the beginning of a frame is given up, and a whole one that stands inside
     * it is found.
     */
    public Step silence() {
        return scan(pending, true);
    }

    private Step scan(byte[] bytes, boolean silent) {
        List<byte[]> bodies = new ArrayList<>();
        int used = covered;
        long lost = thrown;
        int at = preamble(bytes, 0);
        lost += Math.max(0, at - used);
        while (at < bytes.length) {
            boolean headed = bytes.length - at >= SdtFrame.total(0);
            int length = headed ? SdtFrame.length(bytes, at) : SdtFrame.SHORTEST;
            boolean possible = length >= SdtFrame.SHORTEST && length <= SdtFrame.LONGEST;
            int end = at + SdtFrame.total(length);
            boolean whole = headed && bytes.length >= end;
            if (possible && !whole && !silent) break;
            if (possible && whole && bytes[end - 1] == SdtFrame.check(bytes, at, length)) {
                bodies.add(SdtFrame.body(bytes, at, length));
                used = Math.max(used, end);
            }
            int next = preamble(bytes, at + 1);
            lost += Math.max(0, next - Math.max(at, used));
            at = next;
        }
        return new Step(new SdtInput(Arrays.copyOfRange(bytes, at, bytes.length), Math.max(0, used - at), lost),
                bodies);
    }

    /** Where a preamble stands, or the part of one with which the bytes end, or their end. */
    private static int preamble(byte[] bytes, int from) {
        for (int start = from; start < bytes.length; start++) {
            int most = Math.min(SdtFrame.PREAMBLE.length, bytes.length - start);
            if (Arrays.equals(bytes, start, start + most, SdtFrame.PREAMBLE, 0, most)) return start;
        }
        return bytes.length;
    }

    /** Says how much, never what: personal data are in it. */
    @Override
    public String toString() {
        return pending.length + " bytes waiting, " + thrown + " thrown";
    }
}
