package org.openhall.server.feed;

import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Consumer;

import org.openhall.content.rows.ContentRefusedException;
import org.openhall.content.rows.ContentStore;
import org.openhall.content.rows.Position;
import org.openhall.content.rows.SignedHead;
import org.openhall.contract.feed.Head;

/**
 * Follows the feed: whatever was released, by whichever process, goes into the server's own content by the code that
 * kiosks run, gets a signed head, and is announced. {@link #tick} is called by one timer; {@link #head} by anybody.
 */
public final class FeedKeeper {

    private static final System.Logger LOG = System.getLogger(FeedKeeper.class.getName());
    private static final Duration RESIGN = Duration.ofHours(1);
    /** A new snapshot is due when more than one in so many rows has changed. */
    private static final int SNAPSHOT_SHARE = 5;

    private final FeedStore feed;
    private final ContentFolder content;
    private final HeadSigner signer;
    private final InstantSource clock;
    private final Consumer<Head> announce;
    private volatile SignedHead head;

    /**
     * Brings the content up to the feed at once, so that there is a head to serve.
     *
     * @param announce told of each new place in the feed, on the timer's thread; must not block
     */
    public FeedKeeper(FeedStore feed, ContentFolder content, HeadSigner signer, InstantSource clock,
            Consumer<Head> announce) {
        this.feed = feed;
        this.content = content;
        this.signer = signer;
        this.clock = clock;
        this.announce = announce;
        this.head = first();
        snapshotIfDue();
    }

    /** The newest head. */
    public SignedHead head() {
        return head;
    }

    /** Looks whether something was released, or the head grows old, and does what is due. */
    public synchronized void tick() {
        FeedPlace place = feed.place();
        if (place.seq() != head.head().seq() || !place.epoch().equals(head.head().epoch())) {
            keep(advance());
            announce.accept(head.head());
            snapshotIfDue();
        } else if (!clock.instant().isBefore(head.head().issued().plus(RESIGN)) || signer.auditDue(head.head())) {
            resign(head.head().snapshot());
        }
    }

    /** On start the content may be new, behind, ahead (an old hall.db came back) or of another history. */
    private SignedHead first() {
        try {
            content.store().position().ifPresent(position -> signer.reopen(position.head()));
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "the content is nobody's, it is made anew: " + e.getMessage());
            content.startOver();
        }
        SignedHead first = advance();
        feed.keepHead(first);
        return first;
    }

    private SignedHead advance() {
        FeedPlace place = feed.place();
        Optional<Position> held = content.store().position();
        if (held.isPresent() && (!held.get().epoch().equals(place.epoch()) || held.get().seq() > place.seq())) {
            content.startOver();
        }
        try {
            return apply();
        } catch (ContentRefusedException e) {
            LOG.log(Level.WARNING, "the content does not follow the feed, it is made anew: " + e.getMessage());
            content.startOver();
            return apply();
        }
    }

    private SignedHead apply() {
        ContentStore store = content.store();
        Optional<Position> held = store.position();
        Optional<Head.Snapshot> snapshot = held.map(position -> signer.reopen(position.head()).head())
                .flatMap(Head::snapshot).filter(s -> content.snapshot(s.sha256()).isPresent());
        return feed.after(held.map(Position::seq).orElse(0L), stretch -> {
            Position now = store.apply(stretch.rows(), (root, rows) -> signer.sign(stretch.place().epoch(),
                    stretch.place().seq(), root, rows, snapshot)).position();
            return signer.reopen(now.head());
        });
    }

    private void snapshotIfDue() {
        Head now = head.head();
        boolean due = now.snapshot().map(s -> feed.countAfter(s.seq()) * SNAPSHOT_SHARE > now.rows()).orElse(true);
        if (due) resign(Optional.of(content.makeSnapshot()));
    }

    private void resign(Optional<Head.Snapshot> snapshot) {
        Head now = head.head();
        SignedHead next = signer.sign(now.epoch(), now.seq(), now.stateRoot(), now.rows(), snapshot);
        content.store().vouch(next);
        keep(next);
    }

    private void keep(SignedHead next) {
        feed.keepHead(next);
        head = next;
    }
}
