package org.openhall.devices.printer;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

import org.openhall.devices.link.ByteLink;
import org.openhall.devices.link.GuardedLink;
import org.openhall.devices.link.LinkException;

/**
 * A printer on a line: looks how it is, and prints with proof. A slip is refused when the printer is not ready before its first
 * byte; from then on it is printed when the mark behind it comes back, and unknown if anything else happens. One thread.
 */
final class EscPosDriver {

    private static final Duration HANGUP = Duration.ofMillis(1);
    private static final Duration BEAT = Duration.ofMillis(100);
    /** Bytes between two marks: fewer than what a printer misses while it starts anew, on a slow line. */
    private static final int CHUNK = 400;
    /** Bits of why it is offline: cover, paper, error. */
    private static final int STOPPED = 0x64;
    /** On a noisy line a mark is believed when so many more come back promptly. */
    private static final int PROOFS = 2;
    /** Looks without an answer, one after another, after which the line is opened anew. */
    private static final int MOST_SILENT = 2;

    private final ByteLink link;
    private final PrinterTraits traits;
    private final PrinterPatience patience;
    private final LongSupplier nanos;
    private final Consumer<PrinterState> news;
    private final PrinterTalk talk;
    private PaperForecast forecast = PaperForecast.FULL;
    private PrinterState state = new PrinterState.Disconnected(LinkException.Cause.MISSING);
    private boolean told;
    private boolean owing;
    /**
     * Whether a slip was sent of which the printer may still wait for the rest: it would take all else for that. At first a
     * program that died may have sent one.
     */
    private boolean torn = true;
    /** Whether it ever gave marks back as it should. */
    private boolean proves;
    private int silent;
    private int number;

    EscPosDriver(ByteLink link, PrinterTraits traits, PrinterPatience patience, LongSupplier nanos,
            Consumer<PrinterState> news, ScheduledExecutorService alarms) {
        this.link = new GuardedLink(link, bytes -> patience.silence().plus(patience.onTheWay(bytes)), alarms);
        this.traits = traits;
        this.patience = patience;
        this.nanos = nanos;
        this.news = news;
        this.talk = new PrinterTalk(this.link, nanos, patience);
        this.number = (int) (nanos.getAsLong() >>> 10 & 0xFFFF);
    }

    /**
     * Looks how it is, and opens the line where there is none. Tells what changed.
     *
     * @return whether it is there, so that the next look may come soon
     */
    boolean look() {
        try {
            boolean old = link.isOpen();
            Duration before = old ? Duration.ZERO : opened();
            if (!traits.status()) {
                if (old) talk.hear(HANGUP); // it says nothing, but its plug does when it is pulled
                become(new PrinterState.OneWay());
                return true;
            }
            Optional<PrinterReading> reading = talk.look(before);
            if (reading.isEmpty()) return mute();
            silent = 0;
            if (!before.isZero()) torn = false;
            PrinterState now = noted(reading.get());
            // told only then: it would be ready and not ready in turns
            become(owing && now.canPrint() && !settled() ? unsettled() : now);
            return true;
        } catch (LinkException e) {
            return away(e);
        }
    }

    /** Opens the line; how long what had to be sent first takes. */
    private Duration opened() throws LinkException {
        link.open();
        silent = 0;
        owing = traits.confirmation() == PrinterTraits.Confirmation.GS_R; // of whoever printed before us
        byte[] rest = torn ? EscPos.padding() : new byte[0];
        if (torn) link.send(rest);
        torn &= traits.status(); // one that answers says when it is through it
        if (traits.status()) {
            link.send(EscPos.quiet());
            talk.forget();
        }
        return patience.onTheWay(rest.length);
    }

    private boolean mute() {
        become(new PrinterState.Silent());
        if (++silent >= MOST_SILENT) link.close(); // a line may be dead without saying so
        return false;
    }

    private boolean away(LinkException e) {
        link.close();
        become(new PrinterState.Disconnected(e.why()));
        return false;
    }

    private PrinterState noted(PrinterReading reading) {
        // behind an open cover the sensor says nothing of the roll that will lie there
        if (!reading.coverOpen()) forecast = forecast.said(reading.nearEnd() && !reading.paperOut());
        return reading.state(forecast);
    }

    /** What it is while marks do not come back: one that never gave any back will not do so later. */
    private PrinterState unsettled() {
        return proves ? new PrinterState.Finishing() : new PrinterState.Unproving();
    }

    private void become(PrinterState now) {
        if (told && now.equals(state)) return;
        state = now;
        told = true;
        news.accept(now);
    }

    /**
     * Waits until nothing of an earlier slip can come back any more: marks of {@code GS r} bear no number, and one that comes
     * late must not pass for the next slip's.
     */
    private boolean settled() throws LinkException {
        talk.forget();
        PrintMarks marks = marks();
        link.send(marks.next());
        Duration most = state instanceof PrinterState.Unproving ? patience.reply() : patience.silence();
        long end = nanos.getAsLong() + most.toNanos();
        while (!marks.back()) {
            if (nanos.getAsLong() > end) return false;
            talk.hear(BEAT);
        }
        while (talk.hear(patience.reply())) {
            if (nanos.getAsLong() > end) return false;
        }
        number = marks.number();
        owing = torn = false;
        proves = true;
        return true;
    }

    private PrintMarks marks() {
        return new PrintMarks(traits.confirmation(), talk, number);
    }

    /** Prints. Never throws; whatever happens is in the answer. */
    PrintResult print(EncodedReceipt slip) {
        boolean there = look();
        // since the last look it may have been pulled, and be there again
        if (!there && state instanceof PrinterState.Disconnected(LinkException.Cause why)
                && why == LinkException.Cause.LOST)
            there = look();
        if (!there || !state.canPrint()) return new PrintResult.Refused(state);
        try {
            talk.forgetMarks();
            PrintMarks marks = marks();
            Optional<PrintResult> early = sent(slip, marks);
            number = marks.number();
            if (early.isPresent()) return early.get();
            PrintResult result = traits.status() ? proved(slip, marks) : new PrintResult.Unconfirmed();
            if (!(result instanceof PrintResult.Unknown)) forecast = forecast.printed(slip.millimetres());
            return result;
        } catch (LinkException e) {
            away(e);
            return new PrintResult.Unknown(state);
        }
    }

    /**
     * Sends a slip, up to where the printer says that it cannot go on: more would fill its buffer and the line, and no question
     * would reach it any more.
     *
     * @return what became of it, when it did not get to the end
     */
    private Optional<PrintResult> sent(EncodedReceipt slip, PrintMarks marks) throws LinkException {
        torn = true; // the system takes bytes that never arrive
        for (byte[] chunk : slip.chunks(CHUNK)) {
            link.send(EscPos.join(chunk, marks.next()));
            if (!traits.status()) continue;
            Duration wire = patience.onTheWay(chunk.length);
            Optional<Integer> cause = talk.ask(2, patience.silence().plus(wire));
            if (cause.isEmpty()) return Optional.of(fellSilent());
            if ((cause.get() & STOPPED) == 0) continue;
            Optional<PrinterReading> reading = talk.look(wire);
            if (reading.isEmpty()) return Optional.of(fellSilent());
            if (stops(reading.get())) return Optional.of(stopped(reading.get()));
        }
        return Optional.empty();
    }

    private PrintResult fellSilent() {
        owing = true;
        become(new PrinterState.Silent());
        return new PrintResult.Unknown(state);
    }

    private PrintResult proved(EncodedReceipt slip, PrintMarks marks) throws LinkException {
        Duration wire = patience.onTheWay(slip.length());
        long start = nanos.getAsLong();
        long end = start + patience.confirmation().plus(wire).toNanos();
        long heard = start;
        while (nanos.getAsLong() < end && !marks.lost()) {
            Optional<PrinterReading> reading = talk.look(wire);
            if (reading.isPresent()) heard = nanos.getAsLong();
            if (back(marks)) return marked(reading);
            Optional<PrinterReading> now = reading.isPresent() ? reading : talk.told();
            if (now.isPresent() && stops(now.get())) return stopped(now.get());
            if (!marks.any() && now.isPresent()) return new PrintResult.Unconfirmed();
            if (nanos.getAsLong() - heard > patience.silence().plus(wire).toNanos()) return fellSilent();
            talk.hear(BEAT);
            if (back(marks)) return marked(Optional.empty());
        }
        owing = true;
        return new PrintResult.Unknown(new PrinterState.Finishing());
    }

    /** Whether all marks came back, and not noise in their stead. */
    private boolean back(PrintMarks marks) throws LinkException {
        if (!marks.any() || !marks.back()) return false;
        for (int proof = 0; marks.doubtful() && proof < PROOFS; proof++) {
            int before = talk.paperMarks();
            link.send(EscPos.paperMark());
            long end = nanos.getAsLong() + patience.reply().toNanos();
            while (talk.paperMarks() == before && nanos.getAsLong() < end)
                talk.hear(BEAT);
            if (talk.paperMarks() == before) return false;
        }
        return true;
    }

    private PrintResult marked(Optional<PrinterReading> reading) {
        torn = false;
        proves = true;
        reading.ifPresent(one -> become(noted(one)));
        if (!talk.paperOut()) return new PrintResult.Printed();
        become(new PrinterState.PaperOut());
        return new PrintResult.Unknown(state);
    }

    private static boolean stops(PrinterReading reading) {
        return reading.coverOpen() || reading.paperOut() || reading.cutter() || reading.broken();
    }

    /** What it has not printed of the slip it would print when it is well again: where it can be told to forget it, it is. */
    private PrintResult stopped(PrinterReading reading) throws LinkException {
        owing = true;
        become(noted(reading));
        if (reading.cutter()) link.send(EscPos.recover());
        if (traits.confirmation() == PrinterTraits.Confirmation.GS_H) link.send(EscPos.forget());
        return new PrintResult.Unknown(state);
    }

    /** Draws back what is held out. */
    void retract() {
        try {
            byte[] retract = EscPos.retract(traits.presenter());
            if (link.isOpen() && retract.length > 0) link.send(retract);
        } catch (LinkException e) {
            away(e);
        }
    }
}
