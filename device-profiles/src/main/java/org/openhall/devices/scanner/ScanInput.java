package org.openhall.devices.scanner;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What has come in since the last ending. Codes are whole wherever the line cuts them. Immutable; holds no more than the longest
 * code: of a longer one only that it was too long.
 */
final class ScanInput {

    private final ScannerTraits traits;
    private final byte[] pending;
    private final boolean overflown;

    private ScanInput(ScannerTraits traits, byte[] pending, boolean overflown) {
        this.traits = traits;
        this.pending = pending;
        this.overflown = overflown;
    }

    /**
     * What a piece of input led to.
     *
     * @param next to go on with
     * @param outcomes of the codes that ended in it, in order
     */
    record Step(ScanInput next, List<ScanOutcome> outcomes) {}

    /** Before anything. */
    static ScanInput empty(ScannerTraits traits) {
        return new ScanInput(traits, new byte[0], false);
    }

    /** How many bytes wait for an ending. */
    int waiting() {
        return pending.length;
    }

    /** Whether a code has begun and not ended. */
    boolean begun() {
        return overflown || pending.length > 0;
    }

    /** Takes a piece in. */
    Step feed(byte[] piece) {
        List<ScanOutcome> outcomes = new ArrayList<>();
        ScanInput now = this;
        int from = 0;
        for (int at = 0; traits.ending() == ScannerTraits.Ending.LINE && at < piece.length; at++) {
            if (piece[at] != '\r' && piece[at] != '\n') continue;
            Step ended = now.with(Arrays.copyOfRange(piece, from, at)).ended();
            outcomes.addAll(ended.outcomes);
            now = ended.next;
            from = at + 1;
        }
        return new Step(now.with(Arrays.copyOfRange(piece, from, piece.length)), outcomes);
    }

    /** Nothing came for a while: that ends a code too. */
    Step ended() {
        if (overflown) return new Step(empty(traits), List.of(new ScanOutcome.Refused(Fault.TOO_LONG)));
        return new Step(empty(traits), ScanText.read(pending, traits).stream().toList());
    }

    private ScanInput with(byte[] more) {
        if (more.length == 0) return this;
        if (overflown || pending.length + more.length > traits.longest())
            return new ScanInput(traits, new byte[0], true);
        byte[] bytes = Arrays.copyOf(pending, pending.length + more.length);
        System.arraycopy(more, 0, bytes, pending.length, more.length);
        return new ScanInput(traits, bytes, false);
    }
}
