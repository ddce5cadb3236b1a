package org.openhall.devices.idcard;

import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

import org.openhall.devices.link.ByteLink;
import org.openhall.devices.link.GuardedLink;
import org.openhall.devices.link.LinkException;
import org.openhall.devices.pace.Watched;

/**
 * A reader on a line, looked at again and again by {@link #look}, which one thread calls at its own pace. Tells when a card was
 * read, could not be read, and was taken away, whichever of two habits the reader has: to find a card that it has read already,
 * or not to find it until it left. The photo is dropped as it comes in, unless there is a decoder. Any thread may close it; nothing is told
 * after that.
 */
public final class SdtReader implements Watched {

    private static final Duration SHORT = Duration.ofMillis(800);
    /** Some readers look for a card for a whole second before they say that there is none. */
    private static final Duration CARD = Duration.ofMillis(1300);
    private static final Duration LONG = Duration.ofSeconds(5);
    /** While nobody asks for a card, after so many looks one in so many speaks to the reader: each costs as much as a card's. */
    private static final int AT_REST = 8;
    /** A reader just switched on takes a while, and its first words are not always right. */
    private static final int TRIES = 3;
    /** So long stands what to do with a card; some readers do not find one again that they could not read. */
    private static final Duration LEGIBLE = Duration.ofSeconds(5);
    /** So often card and reader may reject each other before one of them is suspect. */
    private static final int MOST_REJECTIONS = 3;

    private final ByteLink link;
    private final ScheduledExecutorService alarms = Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform()
            .daemon().name("id-card reader alarms").factory());
    private final LongSupplier nanos;
    private final Optional<PhotoDecoder> decoder;
    private final Consumer<ReaderNews> news;
    private SdtSession session;
    private State state = State.CLOSED;
    private String lying = "";
    private ReaderNews said = new ReaderNews.Removed();
    private boolean owing;
    /** Whether a card lay there when the line was lost. */
    private boolean left;
    /** Whether the reader was reset since it last read a card. */
    private boolean reset;
    private int rejections;
    /** Whether it could not do its work when it was asked to. */
    private boolean failing;
    /** Whether a card that could not be read lay there when nobody asked for one any more. */
    private boolean unwanted;
    /** When a card could last not be read, by the clock that only goes on. */
    private long unread;
    private volatile boolean ended;
    private volatile boolean seeking = true;
    /** So often cards began to be asked for. */
    private final AtomicInteger begun = new AtomicInteger();
    private int noticed;
    private int rested;

    private enum State {
        CLOSED, WAITING, LYING
    }

    /**
     * Looks after a reader.
     *
     * @param nanos a clock that only goes on
     * @param news told on the thread that looks
     */
    public SdtReader(ByteLink link, LongSupplier nanos, Consumer<ReaderNews> news) {
        this(link, nanos, Optional.empty(), news);
    }

    /**
     * Looks after a reader.
     *
     * @param nanos a clock that only goes on
     * @param decoder of the cards' photos; without one they are dropped
     * @param news told on the thread that looks
     */
    public SdtReader(ByteLink link, LongSupplier nanos, Optional<PhotoDecoder> decoder, Consumer<ReaderNews> news) {
        this.decoder = decoder;
        this.link = new GuardedLink(link, _ -> LONG, alarms);
        this.nanos = nanos;
        this.news = news;
    }

    /**
     * Looks once. Never throws; trouble is told once until it changes.
     *
     * @return whether the reader is there, so that the next look may come soon; else it should wait longer each time
     */
    @Override
    public boolean look() {
        if (ended) return false;
        try {
            if (state == State.CLOSED && !opened()) return false;
            asked();
            if (state == State.LYING) removed();
            else if (seeking) find();
            else
                rest();
            return state != State.CLOSED;
        } catch (LinkException e) {
            gone();
            // when it is there again it has new power, and what it could not do before it may do now
            failing &= e.why() != LinkException.Cause.LOST && e.why() != LinkException.Cause.MISSING;
            once(new ReaderNews.Away(e.why()));
            return false;
        }
    }

    private boolean opened() throws LinkException {
        link.open();
        rested = 0;
        session = new SdtSession(link, nanos, owing);
        owing = false;
        for (int attempt = 0; attempt < TRIES; attempt++) {
            Optional<SdtAnswer> answer = session.ask(SdtCommand.MODULE_ID, SHORT);
            if (session.endless()) break; // it never stops talking: a device of another kind
            if (answer.isEmpty() || mended(answer.get().status())) continue;
            if (answer.get().status().turn() == SdtStatus.Turn.STOP) return broken(answer.get().status());
            state = State.WAITING;
            // what it could not do before it will hardly do now: only a card that it reads says otherwise
            if (!failing) once(new ReaderNews.Ready(answer.get().moduleId().orElse("")));
            return true;
        }
        return silent();
    }

    /** A test of itself that failed may be put right by a reset; twice is for a technician. */
    private boolean mended(SdtStatus status) throws LinkException {
        if (status != SdtStatus.SELF_TEST_FAILED || reset) return false;
        reset = true;
        return session.ask(SdtCommand.RESET, LONG).isPresent();
    }

    /** No answer came; perhaps something that is none. */
    private boolean silent() {
        return broken(session.isGarbled() ? SdtStatus.GARBLED : SdtStatus.UNKNOWN);
    }

    private boolean broken(SdtStatus status) {
        owing = true; // what it still sends answers no question to come
        gone();
        once(new ReaderNews.Broken(status));
        return false;
    }

    /**
     * Whether cards may be read from now on; at first they may. While they may not, the reader is asked now and then how it is, but a card
     * that was read before is still watched until it is taken away. Any thread.
     */
    public synchronized void seek(boolean yes) {
        if (yes && !seeking) begun.incrementAndGet();
        seeking = yes;
    }

    /** Whoever asks for cards anew has not heard what became of the last one that could not be read. */
    private void asked() {
        int now = begun.get();
        if (now != noticed && said instanceof ReaderNews.Unread) said = new ReaderNews.Removed();
        noticed = now;
    }

    /** Whether a card lies there, or lay there when the line was lost. Once nobody looks any more. */
    public boolean left() {
        return left || unwanted || state == State.LYING;
    }

    /** Says before the first look that a card lay there when another looked last: it is missed until it is gone. */
    public void missing() {
        left = true;
    }

    private void rest() throws LinkException {
        unwanted |= said instanceof ReaderNews.Unread;
        if (!left && !unwanted) {
            if (rested < AT_REST || rested % AT_REST == 0) status(SdtCommand.STATUS, SHORT);
            rested++;
            return;
        }
        boolean there = stays() || (state != State.CLOSED && status(SdtCommand.FIND, CARD) == SdtStatus.FOUND);
        if (state == State.CLOSED) return; // it fell silent
        if (there) once(new ReaderNews.Lies());
        else
            taken();
    }

    private void find() throws LinkException {
        boolean stays = left && stays();
        if (state == State.CLOSED) return; // it fell silent
        SdtStatus there = status(SdtCommand.FIND, CARD);
        // a reader of the one habit does not find it again: it must be lifted
        if (there == SdtStatus.NO_CARD && stays) unread(SdtStatus.Turn.CARD_AGAIN);
        else if (there == SdtStatus.NO_CARD && (left || unwanted || stale())) taken();
        if (there != SdtStatus.FOUND) return;
        unwanted = false;
        if (status(SdtCommand.SELECT, CARD) != SdtStatus.OK) return;
        Optional<SdtAnswer> read = session.ask(SdtCommand.READ, LONG);
        if (read.isEmpty()) {
            unread(SdtStatus.READ_FAILED); // a reader of the one habit takes it for read: it must be lifted
            return;
        }
        SdtAnswer answer = read.get();
        Optional<Found> found = answer.status() == SdtStatus.OK ? found(answer) : Optional.empty();
        answer.wipe();
        if (found.isEmpty()) unread(answer.status());
        else
            read(found.get());
    }

    /** Whether what was said of a card that could not be read has stood there long enough, now that there is none. */
    private boolean stale() {
        return said instanceof ReaderNews.Unread && nanos.getAsLong() - unread > LEGIBLE.toNanos();
    }

    /** A card that lies there; its photo only where there is a decoder. */
    private record Found(IdCard card, Optional<byte[]> photo) {}

    private Optional<Found> found(SdtAnswer answer) {
        Optional<byte[]> text = answer.text();
        Optional<Found> found = text
                .map(bytes -> new Found(CardText.read(bytes), decoder.flatMap(_ -> answer.photo())));
        text.ifPresent(bytes -> Arrays.fill(bytes, (byte) 0));
        return found;
    }

    private void read(Found found) throws LinkException {
        left = reset = failing = false;
        rejections = 0;
        IdCard card = found.card;
        IdCard whole = card instanceof IdCard.Resident resident ? resident.at(newest()) : card;
        lying = whole.number();
        state = State.LYING;
        tell(new ReaderNews.Read(whole));
        // afterwards: nobody waits for the picture
        found.photo.flatMap(photo -> decoder.flatMap(one -> one.decode(photo)))
                .ifPresent(picture -> tell(new ReaderNews.Photo(picture)));
    }

    private String newest() throws LinkException {
        return session.ask(SdtCommand.READ_ADDRESS, LONG).filter(answer -> answer.status() == SdtStatus.OK)
                .map(answer -> CardText.address(answer.content())).orElse("");
    }

    private void unread(SdtStatus status) throws LinkException {
        if (mended(status)) return;
        rejections = status.rejected() ? rejections + 1 : rejections;
        switch (status.turn()) {
            case STOP -> {
                failing = true;
                broken(status);
            }
            case OTHER_CARD -> unread(SdtStatus.Turn.OTHER_CARD);
            case CARD_AGAIN, SEND_AGAIN, GO_ON, CALL_STAFF -> unread(rejections >= MOST_REJECTIONS
                    ? SdtStatus.Turn.CALL_STAFF
                    : SdtStatus.Turn.CARD_AGAIN);
            case NO_CARD -> {
            }
        }
    }

    private void unread(SdtStatus.Turn turn) {
        unread = nanos.getAsLong();
        once(new ReaderNews.Unread(turn));
    }

    /** The address of a card that was read can be asked for as long as it lies there, with readers of either habit. */
    private boolean stays() throws LinkException {
        Optional<SdtAnswer> answer = session.ask(SdtCommand.READ_ADDRESS, LONG);
        if (answer.isEmpty()) silent();
        answer.ifPresent(SdtAnswer::wipe);
        return answer.filter(one -> one.status() == SdtStatus.OK || one.status() == SdtStatus.ABSENT).isPresent();
    }

    private void removed() throws LinkException {
        if (stays() || state == State.CLOSED) return;
        if (!seeking) {
            leaves();
            return;
        }
        Optional<Found> there = again();
        if (state == State.CLOSED) return; // it fell silent meanwhile
        if (there.filter(one -> one.card.number().equals(lying)).isPresent()) {
            there.flatMap(Found::photo).ifPresent(photo -> Arrays.fill(photo, (byte) 0));
            return;
        }
        taken();
        // a reader of the one habit would not find it a second time
        if (there.isPresent()) read(there.get());
    }

    /** Whether any card is still there, without reading it: nobody asks for one. */
    private void leaves() throws LinkException {
        if (status(SdtCommand.FIND, CARD) != SdtStatus.FOUND && state != State.CLOSED) taken();
    }

    private void taken() {
        lying = "";
        left = unwanted = false;
        state = State.WAITING;
        tell(new ReaderNews.Removed());
    }

    /** The card that a reader of the other habit finds again, or another in its place. */
    private Optional<Found> again() throws LinkException {
        if (status(SdtCommand.FIND, CARD) != SdtStatus.FOUND || status(SdtCommand.SELECT, CARD) != SdtStatus.OK)
            return Optional.empty();
        Optional<SdtAnswer> read = session.ask(SdtCommand.READ, LONG);
        Optional<Found> found = read.flatMap(this::found);
        read.ifPresent(SdtAnswer::wipe);
        return found;
    }

    private SdtStatus status(SdtCommand command, Duration patience) throws LinkException {
        Optional<SdtAnswer> answer = session.ask(command, patience);
        if (answer.isEmpty()) {
            silent();
            return SdtStatus.UNKNOWN;
        }
        if (answer.get().status().turn() != SdtStatus.Turn.GO_ON) unread(answer.get().status());
        return answer.get().status();
    }

    private void gone() {
        left |= state == State.LYING;
        state = State.CLOSED;
        lying = "";
        link.close();
    }

    private void once(ReaderNews one) {
        if (!one.equals(said)) tell(one);
    }

    private void tell(ReaderNews one) {
        said = one instanceof ReaderNews.Read ? new ReaderNews.Removed() : one; // no card stays here
        if (!ended) news.accept(one);
    }

    @Override
    public void close() {
        ended = true;
        link.close();
        alarms.shutdownNow();
    }
}
