package org.openhall.devices.printer;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

import org.openhall.devices.link.ByteLink;
import org.openhall.devices.link.LinkException;

/**
 * A printer on a line: looks how it is, and prints with proof. A slip is refused when the printer is not ready before its first
 * byte; from then on it is printed when the mark behind it comes back, and unknown if anything else happens. One thread.
 */
final class EscPosDriver {

    private static final Duration BEAT = Duration.ofMillis(100);
    private static final Duration MOST_STALL = Duration.ofSeconds(8);
    /** On a noisy line a mark is believed when so many more come back promptly. */
    private static final int PROOFS = 2;
    /** Looks without an answer, one after another, after which the line is opened anew. */
    private static final int MOST_SILENT = 2;

    private final ByteLink link;
    private final PrinterTraits traits;
    private final PrinterPatience patience;
    private final LongSupplier nanos;
    private final Consumer<PrinterState> news;
    private final ScheduledExecutorService alarms;
    private final PrinterTalk talk;
    private PaperForecast forecast = PaperForecast.FULL;
    private PrinterState state = new PrinterState.Disconnected(LinkException.Cause.MISSING);
    private boolean told;
    private boolean owing;
    private int silent;
    private int number;

    EscPosDriver(ByteLink link, PrinterTraits traits, PrinterPatience patience, LongSupplier nanos,
            Consumer<PrinterState> news, ScheduledExecutorService alarms) {
        this.link = link;
        this.traits = traits;
        this.patience = patience;
        this.nanos = nanos;
        this.news = news;
        this.alarms = alarms;
        this.talk = new PrinterTalk(link, nanos, patience);
        this.number = (int) (nanos.getAsLong() >>> 10 & 0xFFFF);
    }

    /**
     * Looks how it is, and opens the line where there is none. Tells what changed.
     *
     * @return whether it is there, so that the next look may come soon
     */
    boolean look() {
        try {
            if (!link.isOpen()) opened();
            if (!traits.status()) {
                become(new PrinterState.OneWay());
                return true;
            }
            Optional<PrinterReading> reading = talk.look();
            if (reading.isEmpty()) return mute();
            silent = 0;
            note(reading.get());
            if (owing && state.canPrint() && !settled()) become(new PrinterState.Finishing());
            return true;
        } catch (LinkException e) {
            return away(e);
        }
    }

    private void opened() throws LinkException {
        link.open();
        silent = 0;
        owing = traits.confirmation() == PrinterTraits.Confirmation.GS_R; // of whoever printed before us
        if (traits.status()) {
            send(EscPos.quiet());
            talk.forget();
        }
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

    private void note(PrinterReading reading) {
        forecast = forecast.said(reading.nearEnd() && !reading.paperOut() && !reading.coverOpen());
        become(reading.state(forecast));
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
        String mark = nextMark();
        boolean marked = mark(mark);
        long end = nanos.getAsLong() + patience.silence().toNanos();
        while (marked && !came(mark)) {
            if (nanos.getAsLong() > end) return false;
            talk.hear(BEAT);
        }
        while (talk.hear(patience.reply())) {
            if (nanos.getAsLong() > end) return false;
        }
        owing = false;
        return true;
    }

    private String nextMark() {
        return String.format(java.util.Locale.ROOT, "%04d", ++number % 10_000);
    }

    private boolean came(String mark) {
        return traits.confirmation() == PrinterTraits.Confirmation.GS_H
                ? talk.heard(mark)
                : talk.paperMark().isPresent();
    }

    /** Prints. Never throws; whatever happens is in the answer. */
    PrintResult print(EncodedReceipt slip) {
        if (!look() || !state.canPrint()) return new PrintResult.Refused(state);
        try {
            talk.forgetMarks();
            for (byte[] piece : slip.pieces())
                send(piece);
            PrintResult result = traits.status() ? proved(slip) : new PrintResult.Unconfirmed();
            if (!(result instanceof PrintResult.Unknown)) forecast = forecast.printed(slip.millimetres());
            return result;
        } catch (LinkException e) {
            away(e);
            return new PrintResult.Unknown(state);
        }
    }

    private PrintResult proved(EncodedReceipt slip) throws LinkException {
        Duration wire = patience.onTheWay(slip.length());
        String mark = nextMark();
        boolean marked = mark(mark);
        long start = nanos.getAsLong();
        long end = start + patience.confirmation().plus(wire).toNanos();
        long heard = start;
        while (nanos.getAsLong() < end) {
            Optional<PrinterReading> reading = talk.look(wire);
            if (reading.isPresent()) heard = nanos.getAsLong();
            if (back(mark)) return marked(reading);
            Optional<PrinterReading> now = reading.isPresent() ? reading : talk.told();
            if (now.isPresent() && stops(now.get())) return stopped(now.get());
            if (!marked && now.isPresent()) return new PrintResult.Unconfirmed();
            if (nanos.getAsLong() - heard > patience.silence().plus(wire).toNanos()) break;
            talk.hear(BEAT);
            if (back(mark)) return marked(Optional.empty());
        }
        boolean mute = nanos.getAsLong() < end;
        owing = true;
        if (mute) become(new PrinterState.Silent());
        return new PrintResult.Unknown(mute ? new PrinterState.Silent() : new PrinterState.Finishing());
    }

    /** Sends what is answered when all before it is printed, where the printer knows such a thing. */
    private boolean mark(String mark) throws LinkException {
        switch (traits.confirmation()) {
            case GS_H -> send(EscPos.numberMark(mark));
            case GS_R -> send(EscPos.paperMark());
            case NONE -> {
                return false;
            }
        }
        return true;
    }

    /** Whether the mark came back, and not noise in its stead. */
    private boolean back(String mark) throws LinkException {
        if (!came(mark)) return false;
        if (traits.confirmation() == PrinterTraits.Confirmation.GS_H) return true;
        StatusFrame.PaperMark first = talk.paperMark().get();
        for (int proof = 0; talk.isNoisy() && proof < PROOFS; proof++) {
            talk.forget();
            send(EscPos.paperMark());
            long end = nanos.getAsLong() + patience.reply().toNanos();
            while (talk.paperMark().isEmpty() && nanos.getAsLong() < end)
                talk.hear(BEAT);
            if (talk.paperMark().filter(first::equals).isEmpty()) return false;
        }
        return true;
    }

    private PrintResult marked(Optional<PrinterReading> reading) {
        boolean out = talk.paperMark().filter(StatusFrame.PaperMark::paperOut).isPresent();
        reading.ifPresent(this::note);
        if (!out) return new PrintResult.Printed();
        become(new PrinterState.PaperOut());
        return new PrintResult.Unknown(state);
    }

    private static boolean stops(PrinterReading reading) {
        return reading.coverOpen() || reading.paperOut() || reading.cutter() || reading.broken();
    }

    /** What it has not printed of the slip it would print when it is well again: where it can be told to forget it, it is. */
    private PrintResult stopped(PrinterReading reading) throws LinkException {
        owing = true;
        note(reading);
        if (reading.cutter()) send(EscPos.recover());
        if (traits.confirmation() == PrinterTraits.Confirmation.GS_H) send(EscPos.forget());
        return new PrintResult.Unknown(state);
    }

    /** Draws back what is held out. */
    void retract() {
        try {
            byte[] retract = EscPos.retract(traits.presenter());
            if (link.isOpen() && retract.length > 0) send(retract);
        } catch (LinkException e) {
            away(e);
        }
    }

    /** A printer that takes nothing more may keep a line waiting for ever: then the line is closed, and the send ends. */
    private void send(byte[] piece) throws LinkException {
        Duration most = MOST_STALL.plus(patience.onTheWay(piece.length));
        ScheduledFuture<?> alarm = alarms.schedule(link::close, most.toMillis(), TimeUnit.MILLISECONDS);
        try {
            link.send(piece);
        } finally {
            alarm.cancel(false);
        }
    }
}
