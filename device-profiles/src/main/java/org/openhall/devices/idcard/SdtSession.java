package org.openhall.devices.idcard;

import java.time.Duration;
import java.util.Optional;
import java.util.function.LongSupplier;

import org.openhall.devices.link.ByteLink;
import org.openhall.devices.link.LinkException;

/**
 * Asks a reader one thing at a time. Answers carry no number, so a late one would pass for the answer to the next question: the
 * line is emptied before each, and left alone after one that was not answered. One thread.
 */
final class SdtSession {

    private static final Duration GAP = Duration.ofMillis(200);

    /** Nothing that a reader still has to say takes so long. */
    private static final Duration LONGEST = Duration.ofSeconds(2);

    private final ByteLink link;
    private final LongSupplier nanos;
    /** Whatever was asked, an answer that is late comes within this time. */
    private static final Duration LATE = Duration.ofMillis(1300);

    private boolean owing;
    private boolean endless;
    private boolean garbled;

    /**
     * Asks over a line.
     *
     * @param nanos a clock that only goes on, for waiting
     * @param owing whether an answer to an earlier question may still come
     */
    SdtSession(ByteLink link, LongSupplier nanos, boolean owing) {
        this.owing = owing;
        this.link = link;
        this.nanos = nanos;
    }

    /**
     * Asks. What was garbled on the way to the reader is sent once more.
     *
     * @return absent when no answer came in that time
     * @throws LinkException when the line is lost
     */
    Optional<SdtAnswer> ask(SdtCommand command, Duration patience) throws LinkException {
        Optional<SdtAnswer> answer = once(command, patience);
        boolean garbled = answer.filter(one -> one.status().turn() == SdtStatus.Turn.SEND_AGAIN).isPresent();
        return garbled ? once(command, patience) : answer;
    }

    private Optional<SdtAnswer> once(SdtCommand command, Duration patience) throws LinkException {
        if (!drained(owing ? longer(patience, LATE) : Duration.ZERO)) return Optional.empty();
        link.send(command.frame());
        long end = nanos.getAsLong() + patience.toNanos();
        SdtInput input = SdtInput.EMPTY;
        for (long left = patience.toNanos(); left > 0; left = end - nanos.getAsLong()) {
            boolean begun = input.waiting() > 0;
            byte[] piece = link.receive(begun ? shorter(GAP, left) : Duration.ofNanos(left));
            SdtInput.Step step = piece.length == 0 && begun ? input.silence() : input.feed(piece);
            input = step.next();
            if (!step.bodies().isEmpty()) {
                owing = garbled = false;
                return SdtAnswer.of(step.bodies().getFirst());
            }
        }
        owing = true;
        garbled = input.thrown() > 0 || input.waiting() > 0;
        return Optional.empty();
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? other : one;
    }

    private static Duration shorter(Duration gap, long left) {
        return gap.toNanos() < left ? gap : Duration.ofNanos(left);
    }

    /** Whether something came last instead of an answer, and was none. */
    boolean isGarbled() {
        return garbled;
    }

    /** Whether the line never fell silent. */
    boolean endless() {
        return endless;
    }

    /** Takes away what still comes of an earlier answer; false when it never ends, as from a device of another kind. */
    private boolean drained(Duration silence) throws LinkException {
        long end = nanos.getAsLong() + silence.toNanos() + LONGEST.toNanos();
        owing = true;
        while (link.receive(silence).length > 0)
            if (nanos.getAsLong() > end) {
                endless = garbled = true;
                return false;
            }
        owing = false;
        return true;
    }
}
