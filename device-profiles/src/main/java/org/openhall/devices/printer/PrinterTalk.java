package org.openhall.devices.printer;

import java.time.Duration;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongSupplier;

import org.openhall.devices.link.ByteLink;
import org.openhall.devices.link.LinkException;

/**
 * Asks a printer how it is, one question at a time, since its answers do not say to which question they belong; and hears what
 * it says in between. On a line that was noisy of late a question is put until two answers agree. One thread.
 */
final class PrinterTalk {

    private static final Duration DRAIN = Duration.ofMillis(1);
    private static final Duration MOST_PATIENCE = Duration.ofSeconds(4);
    private static final int QUESTIONS = 4;
    private static final int TRIES = 6;
    private static final int MOST_PIECES = 500;
    private static final int MOST_NUMBERS = 1000;
    /** Answers in a row without noise after which a line is clean again. */
    private static final int CLEAN_AGAIN = 50;

    private final ByteLink link;
    private final LongSupplier nanos;
    private final Duration gap;
    private Duration reply;
    private StatusInput input = StatusInput.EMPTY;
    private final Set<Integer> answers = new HashSet<>();
    private final Set<String> numbers = new HashSet<>();
    private int paperMarks;
    private boolean paperOut;
    private Optional<PrinterReading> told = Optional.empty();
    private int noisy;
    private boolean owing;

    PrinterTalk(ByteLink link, LongSupplier nanos, PrinterPatience patience) {
        this.link = link;
        this.nanos = nanos;
        this.reply = patience.reply();
        this.gap = patience.gap();
    }

    /** How it is; empty when it does not answer. */
    Optional<PrinterReading> look() throws LinkException {
        return look(Duration.ZERO);
    }

    /**
     * How it is; empty when it does not answer.
     *
     * @param more patience, for what is still on the line before the question
     */
    Optional<PrinterReading> look(Duration more) throws LinkException {
        int[] bits = new int[QUESTIONS];
        // once: where it takes a tenth of a second to see that nothing is there, each time would be too long
        drain(owing ? reply.plus(more) : DRAIN);
        for (int i = 0; i < QUESTIONS; i++) {
            Optional<Integer> answer = ask(i + 1, more);
            if (answer.isEmpty()) return Optional.empty();
            bits[i] = answer.get();
        }
        return Optional.of(PrinterReading.of(bits[0], bits[1], bits[2], bits[3]));
    }

    /**
     * Asks one thing; empty when it does not answer.
     *
     * @param which 1 the printer, 2 why it is offline, 3 what is wrong, 4 the paper
     */
    Optional<Integer> ask(int which, Duration more) throws LinkException {
        Optional<Set<Integer>> agreed = Optional.empty();
        for (int attempt = 0; attempt < TRIES; attempt++) {
            Set<Integer> now = once(which, reply.plus(more));
            if (now.isEmpty()) return Optional.empty();
            if (noisy == 0 && now.size() == 1) return now.stream().findFirst();
            if (agreed.isPresent()) {
                now.retainAll(agreed.get());
                if (now.size() == 1) return now.stream().findFirst();
            }
            agreed = now.isEmpty() ? Optional.empty() : Optional.of(now);
        }
        return Optional.empty();
    }

    private Set<Integer> once(int which, Duration patience) throws LinkException {
        if (owing || noisy > 0) drain(owing ? patience : DRAIN);
        answers.clear();
        link.send(EscPos.status(which));
        owing = true;
        long end = nanos.getAsLong() + patience.toNanos();
        for (long left = patience.toNanos(); left > 0; left = end - nanos.getAsLong()) {
            boolean answered = !answers.isEmpty();
            if (answered && noisy == 0) break;
            boolean something = hear(answered || input.waiting() > 0 ? shorter(gap, left) : Duration.ofNanos(left));
            if (answered && !something) break;
        }
        owing = answers.isEmpty();
        if (answers.size() > 1) noise();
        else if (noisy > 0) noisy--;
        return new HashSet<>(answers);
    }

    /** Takes away what still comes of an earlier question. A printer that answers late gets more time. */
    private void drain(Duration silence) throws LinkException {
        answers.clear();
        empty(silence);
        boolean late = owing && !answers.isEmpty();
        if (late && reply.compareTo(MOST_PATIENCE) < 0) reply = reply.multipliedBy(2);
        if (!owing && !answers.isEmpty()) noise();
        answers.clear();
        owing = false;
    }

    /**
     * Hears what it says of itself.
     *
     * @return whether it said anything in that time
     */
    boolean hear(Duration patience) throws LinkException {
        byte[] piece = link.receive(patience);
        StatusInput.Step step = piece.length == 0 ? input.silence() : input.feed(piece);
        input = step.next();
        if (step.thrown() > 0) noise();
        step.frames().forEach(this::note);
        return piece.length > 0;
    }

    private void note(StatusFrame frame) {
        switch (frame) {
            case StatusFrame.RealTime(int bits) -> answers.add(bits);
            case StatusFrame.Automatic automatic -> told = Optional.of(PrinterReading.of(automatic));
            case StatusFrame.PaperMark mark -> {
                paperMarks++;
                paperOut |= mark.paperOut();
            }
            case StatusFrame.NumberMark(String mark) -> {
                if (numbers.size() < MOST_NUMBERS) numbers.add(mark);
            }
        }
    }

    private void noise() {
        noisy = CLEAN_AGAIN;
    }

    /** Whether what it says cannot be believed at once. */
    boolean isNoisy() {
        return noisy > 0;
    }

    /** How many answers to {@code GS r} came since {@link #forget}. */
    int paperMarks() {
        return paperMarks;
    }

    /** Whether one of them said that there was no paper. */
    boolean paperOut() {
        return paperOut;
    }

    /** The numbers of {@code GS ( H} that came back since {@link #forget}. */
    Set<String> heard() {
        return Set.copyOf(numbers);
    }

    /** How it is as it told by itself since {@link #forget}. */
    Optional<PrinterReading> told() {
        return told;
    }

    /** Forgets what it said, so that only what comes from now on counts. */
    void forget() throws LinkException {
        empty(DRAIN);
        forgetMarks();
    }

    /** Hears until it is silent, or for so long that it never will be. */
    private void empty(Duration silence) throws LinkException {
        for (int piece = 0; piece < MOST_PIECES; piece++)
            if (!hear(silence)) return;
    }

    /** Forgets the marks that it gave back. */
    void forgetMarks() {
        paperMarks = 0;
        paperOut = false;
        told = Optional.empty();
        numbers.clear();
    }

    private static Duration shorter(Duration gap, long left) {
        return gap.toNanos() < left ? gap : Duration.ofNanos(left);
    }
}
