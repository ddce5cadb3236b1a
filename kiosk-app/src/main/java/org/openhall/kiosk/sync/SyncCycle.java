package org.openhall.kiosk.sync;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;

import org.openhall.content.database.StorageException;
import org.openhall.content.database.StorageException.Fault;
import org.openhall.content.rows.Applied;
import org.openhall.content.rows.Position;
import org.openhall.content.rows.SignedHead;
import org.openhall.contract.enrolment.ErrorAnswer;
import org.openhall.contract.enrolment.HelloRequest;
import org.openhall.contract.enrolment.HelloResponse;
import org.openhall.contract.signing.Signed;
import org.openhall.kiosk.identity.Standing;

/**
 * One look at the hall: hello, head, content, pictures. It never throws; what went wrong is a {@link Trouble}, and the
 * freshness is told after each step. One thread at a time.
 */
public final class SyncCycle {

    private static final System.Logger LOG = System.getLogger(SyncCycle.class.getName());
    private static final Duration HELLO_EVERY = Duration.ofMinutes(10);
    private static final Duration SCRUB_EVERY = Duration.ofHours(24);

    private final HallClient hall;
    private final SyncPlaces places;
    private final TrustedTime time;
    private final Caller caller;
    private final ContentListener listener;
    private final Consumer<Freshness> freshness;
    private final HeadTrust trust;
    private final ContentSync content;
    private final BlobSync blobs;
    private final Follower follower = new Follower();
    private Optional<String> tag = Optional.empty();
    private Optional<Instant> hello = Optional.empty();
    private Optional<Instant> scrubbed = Optional.empty();
    private Trouble trouble;
    private Standing standing;
    private Freshness.State reported = Freshness.State.BOOTSTRAP;
    private Duration asked = Duration.ZERO;
    private int percent;
    private boolean unfinished;
    private boolean moved;

    /**
     * Works over one wire.
     *
     * @param caller what this program says of itself
     * @param listener told of committed content
     * @param freshness told what to show, on the thread of the cycle
     */
    public SyncCycle(Wire wire, SyncPlaces places, TrustedTime time, Caller caller, ContentListener listener,
            Consumer<Freshness> freshness) {
        this.hall = new HallClient(wire);
        this.places = places;
        this.time = time;
        this.caller = caller;
        this.listener = listener;
        this.freshness = freshness;
        this.trust = new HeadTrust(places.identity(), hall, caller.appVersion());
        this.content = new ContentSync(hall, trust, places, follower, this::progress);
        this.blobs = new BlobSync(hall, places.blobs(), places.content());
        this.standing = places.identity().standing();
        this.trouble = orStanding(Trouble.UNREACHABLE);
    }

    /** Looks once; returns what stood in the way. */
    public Trouble run() {
        Instant now = time.now(); // frozen: a cycle decides by one moment
        asked = Duration.ZERO;
        unfinished = false;
        moved = false;
        try {
            if (!places.ballast().take()) throw new TroubleException(Trouble.DISK_FULL, "not even for the ballast");
            Trouble state = look(now);
            if (state == Trouble.NONE && foundDamage(now)) state = look(now);
            tell(state);
            if (trouble == Trouble.NONE && freshness().state() != reported) report();
            if (trouble == Trouble.NONE && moved) confirm();
            if (trouble == Trouble.NONE) unfinished |= blobs.fetch(now);
        } catch (TroubleException e) {
            LOG.log(System.Logger.Level.WARNING, e.getMessage());
            fail(e.trouble());
        } catch (RefusedByHallException e) {
            LOG.log(System.Logger.Level.WARNING, e.getMessage());
            asked = e.retryAfter();
            if (e.code().equals(ErrorAnswer.REVOKED)) stands(Standing.REVOKED);
            if (e.code().equals(ErrorAnswer.DEVICE)) stands(Standing.UNKNOWN);
            fail(e.status() == 503 ? Trouble.BUSY : Trouble.STRANGE_ANSWER);
        } catch (IOException e) {
            LOG.log(System.Logger.Level.DEBUG, "the hall is away: {0}", e.toString());
            alone();
        } catch (UncheckedIOException e) {
            fail(StorageException.ofFiles("keep what came", places.work(), e.getCause()));
        } catch (StorageException e) {
            fail(e);
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.ERROR, "a sync failed", e);
            fail(Trouble.STRANGE_ANSWER);
        }
        return trouble;
    }

    /** How long the hall asked in the last cycle to be left alone; zero when it did not. */
    Duration asked() {
        return asked;
    }

    /** Whether the last cycle left pictures to fetch, so that the next may follow at once. */
    boolean unfinished() {
        return unfinished;
    }

    /** What to show now, without looking at the hall. */
    public Freshness freshness() {
        return FreshnessRule.of(places.content().position(), places.told(trouble), time.now(), percent);
    }

    /** Opens the stream of hints. */
    Wire.Answer events() throws IOException {
        return hall.events();
    }

    private Trouble look(Instant now) throws IOException {
        boolean due = hello.isEmpty() || standing != Standing.WELCOME
                || Duration.between(hello.get(), now).abs().compareTo(HELLO_EVERY) >= 0;
        Optional<Signed> news = due ? Optional.of(greet()) : hall.head(tag);
        Instant checked = due ? time.now() : now;
        if (standing != Standing.WELCOME) return Trouble.of(standing);
        if (news.isPresent()) {
            tag = Optional.empty();
            SignedHead head = trust.accept(news.get(), checked);
            moved = !places.content().position().map(Position::seq).equals(Optional.of(head.head().seq()));
            content.follow(head, checked);
            places.identity().witness(head);
            tag = Optional.of(head.head().tag());
        } else if (places.content().damaged()) {
            tag = Optional.empty();
            content.follow(trust.accept(hall.head(tag).orElseThrow(() -> new IOException("no head")), checked),
                    checked);
        }
        return places.content().damaged() ? Trouble.DAMAGED : Trouble.NONE;
    }

    /** Staff shall not read for minutes that a kiosk waits for what it shows already. */
    private void report() throws IOException {
        greet();
        tell(trouble);
    }

    /** A poll names what is held: whoever sent a notice sees at once that it is here. What came meanwhile is next. */
    private void confirm() throws IOException {
        unfinished = hall.head(tag).isPresent();
    }

    private Signed greet() throws IOException {
        Optional<Position> held = places.content().position();
        Freshness.State shown = freshness().state();
        HelloResponse answer = hall.hello(new HelloRequest(caller.bootId(), caller.appVersion(),
                held.map(p -> p.epoch().no()).orElse(0), held.map(Position::seq).orElse(0L), shown.name()));
        reported = shown;
        time.heard(answer.serverTime());
        stands(switch (answer.state()) {
            case REVOKED -> Standing.REVOKED;
            case QUARANTINED -> Standing.QUARANTINED;
            case ACTIVE, CODE_ISSUED -> Standing.WELCOME;
        });
        places.identity().heard(time.said().orElse(answer.serverTime()), Duration.ofMillis(answer.spreadMillis()));
        hello = Optional.of(time.now());
        return answer.head();
    }

    /** Looks at every byte once a day, and after the first look of a run, when nobody waits for it any more. */
    private boolean foundDamage(Instant now) {
        if (scrubbed.isPresent() && Duration.between(scrubbed.get(), now).abs().compareTo(SCRUB_EVERY) < 0)
            return false;
        scrubbed = Optional.of(now);
        if (places.blobs().scrub() > 0) blobs.changed();
        if (!places.content().scrub().whole()) return true;
        places.content().keep();
        return false;
    }

    /** Nobody can mend what is damaged: rather older content than hardly any. */
    private void alone() {
        try {
            if (places.content().fallBack()) follower.replaced();
            fail(Trouble.UNREACHABLE);
        } catch (StorageException e) {
            fail(e);
        }
    }

    private void fail(StorageException e) {
        LOG.log(System.Logger.Level.ERROR, "storage failed a sync", e);
        fail(e.fault() == Fault.FULL ? Trouble.DISK_FULL : Trouble.DISK);
    }

    private void fail(Trouble what) {
        hello = Optional.empty(); // whoever was away introduces himself again
        tag = Optional.empty();
        tell(what);
    }

    /** Only another word of the hall lets a device in again that it has shut out. */
    private void stands(Standing word) {
        if (word == standing) return;
        standing = word;
        try {
            places.identity().stands(word);
        } catch (StorageException e) {
            LOG.log(System.Logger.Level.ERROR, "the standing holds until the next start only", e);
        }
    }

    private void tell(Trouble what) {
        trouble = orStanding(what);
        freshness.accept(freshness());
    }

    private Trouble orStanding(Trouble what) {
        return standing == Standing.WELCOME ? what : Trouble.of(standing);
    }

    private void progress(int value) {
        percent = value;
        if (places.content().position().isEmpty()) freshness.accept(freshness());
    }

    /** Hands content on, and keeps the listener's troubles away from the sync. */
    private final class Follower implements ContentListener {
        @Override
        public void applied(Applied applied) {
            if (!applied.changed().isEmpty() || !applied.removed().isEmpty()) blobs.changed();
            guarded(() -> listener.applied(applied));
        }

        @Override
        public void replaced() {
            percent = 100;
            scrubbed = Optional.empty(); // so that a copy of it is kept
            blobs.changed();
            guarded(listener::replaced);
        }

        private void guarded(Runnable work) {
            try {
                work.run();
            } catch (RuntimeException e) {
                LOG.log(System.Logger.Level.ERROR, "a follower of the content failed", e);
            }
        }
    }

    /**
     * What a program says of itself.
     *
     * @param bootId random, new with each start
     * @param appVersion dotted numbers
     */
    public record Caller(String bootId, String appVersion) {}
}
