package org.openhall.devices.scanner;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

import org.openhall.devices.link.ByteLink;
import org.openhall.devices.link.LinkException;
import org.openhall.devices.pace.Watched;

/**
 * A scanner on a line, looked at again and again by {@link #look}, which one thread calls. A code that stays before it is told
 * once. Any thread may close it; nothing is told after that.
 */
public final class CodeScanner implements Watched {

    private static final Duration PATIENCE = Duration.ofMillis(500);
    /** Nothing for so long ends a code. */
    private static final Duration PAUSE = Duration.ofMillis(100);

    private final ByteLink link;
    private final ScannerTraits traits;
    private final LongSupplier nanos;
    private final Consumer<ScannerNews> news;
    private ScanInput input;
    private Optional<ScanOutcome> last = Optional.empty();
    private long lastSeen;
    private Optional<LinkException.Cause> away = Optional.empty();
    private volatile boolean ended;

    /**
     * Looks after a scanner.
     *
     * @param nanos a clock that only goes on
     * @param news told on the thread that looks
     */
    public CodeScanner(ByteLink link, ScannerTraits traits, LongSupplier nanos, Consumer<ScannerNews> news) {
        this.link = link;
        this.traits = traits;
        this.nanos = nanos;
        this.news = news;
        this.input = ScanInput.empty(traits);
    }

    /**
     * Waits for input once, half a second at most. Never throws; trouble is told once until it changes.
     *
     * @return whether the port is there, so that the next look may come soon; else it should wait longer each time
     */
    @Override
    public boolean look() {
        if (ended) return false;
        try {
            if (!link.isOpen()) open();
            last = last.filter(_ -> nanos.getAsLong() - lastSeen < traits.repeat().toNanos()); // it may name a person
            byte[] piece = link.receive(input.begun() ? PAUSE : PATIENCE);
            ScanInput.Step step = piece.length == 0 && input.begun() ? input.ended() : input.feed(piece);
            input = step.next();
            step.outcomes().forEach(this::seen);
            return true;
        } catch (LinkException e) {
            gone(e.why());
            return false;
        }
    }

    private void open() throws LinkException {
        link.open();
        input = ScanInput.empty(traits);
        last = Optional.empty();
        away = Optional.empty();
        tell(new ScannerNews.Ready());
    }

    private void seen(ScanOutcome outcome) {
        long now = nanos.getAsLong();
        boolean still = last.filter(outcome::equals).isPresent();
        last = Optional.of(outcome);
        lastSeen = now;
        if (still) return;
        tell(switch (outcome) {
            case ScanOutcome.Code code -> new ScannerNews.Scanned(code.text());
            case ScanOutcome.Refused refused -> new ScannerNews.Refused(refused.why());
        });
    }

    private void gone(LinkException.Cause cause) {
        link.close();
        if (away.filter(cause::equals).isPresent()) return;
        away = Optional.of(cause);
        tell(new ScannerNews.Away(cause));
    }

    private void tell(ScannerNews one) {
        if (!ended) news.accept(one);
    }

    @Override
    public void close() {
        ended = true;
        link.close();
    }
}
