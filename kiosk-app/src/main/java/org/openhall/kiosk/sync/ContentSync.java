package org.openhall.kiosk.sync;

import java.io.IOException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.IntConsumer;

import org.openhall.content.blobs.BlobRefusedException;
import org.openhall.content.blobs.BlobStore;
import org.openhall.content.database.StorageException;
import org.openhall.content.database.StorageException.Fault;
import org.openhall.content.rows.Applied;
import org.openhall.content.rows.ContentFolder;
import org.openhall.content.rows.ContentRefusedException;
import org.openhall.content.rows.ContentStore;
import org.openhall.content.rows.HeadSource;
import org.openhall.content.rows.Position;
import org.openhall.content.rows.SignedHead;
import org.openhall.contract.feed.Buckets;
import org.openhall.contract.feed.Head;
import org.openhall.contract.feed.PageEnd;
import org.openhall.contract.feed.Row;
import org.openhall.contract.feed.StateRoot;

/**
 * Brings the content to a head: by changes; when those do not make the head, by buckets; when that fails too, anew, in a
 * candidate beside the content that goes on being shown. One thread at a time.
 */
final class ContentSync {

    /** With more bad buckets than this, all rows come anew as a stream rather than as lists. */
    private static final int MOST_BUCKETS = 64;
    private static final int TRIES = 3;

    private final HallClient hall;
    private final HeadTrust trust;
    private final ContentFolder content;
    private final BlobStore downloads;
    private final SyncPlaces places;
    private final ContentListener listener;
    private final IntConsumer progress;

    /** Works for the life of a connection. */
    ContentSync(HallClient hall, HeadTrust trust, SyncPlaces places, ContentListener listener, IntConsumer progress) {
        this.hall = hall;
        this.trust = trust;
        this.content = places.content();
        this.places = places;
        this.listener = listener;
        this.progress = progress;
        this.downloads = new BlobStore(places.work().resolve("snapshot"));
    }

    /**
     * Does whatever the head asks for.
     *
     * @param head checked
     * @param now trusted time, frozen
     * @throws TroubleException when the content cannot be brought there; what was held is still held
     */
    void follow(SignedHead head, Instant now) throws IOException {
        Optional<Position> held = content.position();
        boolean trusted = held.map(position -> trust.stillTrusted(position.head())).orElse(true);
        switch (SyncStep.next(held, trusted, !content.damaged(), head.head())) {
            case SyncStep.Rest() -> trust.settle(head);
            case SyncStep.Vouch() -> vouch(head, now);
            case SyncStep.Changes(long since) -> changes(head, since, now);
            case SyncStep.Mend() -> mend(head, now);
            case SyncStep.Anew() -> anew(head, now);
            case SyncStep.Refuse() -> throw new TroubleException(Trouble.ROLLBACK, "older than the content held");
        }
    }

    private void vouch(SignedHead head, Instant now) throws IOException {
        try {
            content.store().vouch(head);
            trust.settle(head);
        } catch (ContentRefusedException e) {
            mend(head, now);
        }
    }

    private void changes(SignedHead head, long since, Instant now) throws IOException {
        try (Staging staging = staging()) {
            SignedHead last = collect(head, since, staging, now);
            committed(content.store().apply(staging, HeadSource.received(last)), last);
        } catch (ContentRefusedException e) {
            mend(head, now); // altered on the way, or damage here: the buckets tell which rows
        } catch (RefusedByHallException e) {
            if (e.status() != 410) throw e;
            mend(head, now);
        } catch (StorageException e) {
            if (e.fault() == Fault.FULL) throw e;
            anew(head, now);
        }
    }

    /** Fetches pages until the last, whose head is the one of the same moment as its rows. */
    private SignedHead collect(SignedHead head, long since, Staging staging, Instant now) throws IOException {
        long place = since;
        long span = Math.max(1, head.head().seq() - since);
        while (true) {
            PageEnd end = hall.changes(head.head().epoch().no(), place, staging);
            if (!end.more()) return trust.accept(end.head().orElseThrow(), now);
            if (end.next() <= place) throw new IOException("a feed that does not move");
            place = end.next();
            progress.accept((int) Math.min(95, 100 * (place - since) / span));
        }
    }

    private void mend(SignedHead head, Instant now) throws IOException {
        Mending result = Mending.AGAIN;
        for (int i = 0; i < TRIES && result == Mending.AGAIN; i++)
            result = tryToMend(head, now);
        if (result != Mending.DONE) anew(head, now);
    }

    private Mending tryToMend(SignedHead head, Instant now) throws IOException {
        try {
            return mended(head, now) ? Mending.DONE : Mending.HOPELESS;
        } catch (ContentRefusedException e) {
            return Mending.AGAIN; // the hall moved on between two answers, or somebody meddles
        } catch (RefusedByHallException e) {
            if (e.status() != 410) throw e;
            return Mending.HOPELESS;
        } catch (StorageException e) {
            if (e.fault() == Fault.FULL) throw e;
            return Mending.HOPELESS;
        }
    }

    /** Replaces what differs from the hall's buckets; false when that is too much. */
    private boolean mended(SignedHead known, Instant now) throws IOException {
        Buckets theirs = hall.buckets(known.head().epoch().no());
        SignedHead head = trust.accept(theirs.head(), now);
        if (theirs.hashes().size() != StateRoot.BUCKETS || !rootOf(theirs).equals(head.head().stateRoot()))
            throw new ContentRefusedException(ContentRefusedException.Reason.ROOT,
                    "buckets that do not make their head");
        SortedSet<Integer> differing = new TreeSet<>(content.store().scrub().badBuckets());
        List<String> ours = content.store().bucketHashes();
        for (int no = 0; no < StateRoot.BUCKETS; no++)
            if (!ours.get(no).equals(theirs.hashes().get(no))) differing.add(no);
        if (differing.size() > MOST_BUCKETS) return false;
        Map<Integer, List<Row>> rows = new HashMap<>();
        for (int no : differing)
            rows.put(no, hall.bucket(no));
        Applied applied = content.store().replaceBuckets(rows, head);
        boolean whole = content.scrub().whole();
        committed(applied, head);
        return whole;
    }

    private static String rootOf(Buckets buckets) {
        try {
            return StateRoot.root(buckets.hashes());
        } catch (IllegalArgumentException e) {
            return "";
        }
    }

    private void anew(SignedHead head, Instant now) throws IOException {
        ContentStore candidate = candidate(head.head());
        boolean adopted = false;
        try (Staging staging = staging()) {
            long since = candidate.position().map(Position::seq).orElse(0L);
            SignedHead last = collect(head, since, staging, now);
            candidate.apply(staging, HeadSource.received(last));
            content.adopt(candidate);
            adopted = true;
            trust.settle(last);
            downloads.keepOnly(Set.of());
            listener.replaced();
        } catch (ContentRefusedException e) {
            throw new TroubleException(Trouble.ROWS, e.getMessage());
        } finally {
            if (!adopted) content.discard(candidate);
        }
    }

    /** From the snapshot that the head names, or from nothing when there is none or it is not what the head says. */
    private ContentStore candidate(Head head) throws IOException {
        if (head.snapshot().isPresent() && head.snapshot().get().schema() <= ContentStore.SCHEMA) {
            Head.Snapshot snapshot = head.snapshot().get();
            try {
                if (downloads.find(snapshot.sha256()).isEmpty())
                    hall.file("snapshot", snapshot.sha256(), snapshot.bytes(), downloads);
                ContentStore candidate = content.candidate(downloads.find(snapshot.sha256()).orElseThrow(), snapshot);
                if (candidate.position().filter(p -> p.epoch().equals(head.epoch())).isPresent()) return candidate;
                content.discard(candidate);
            } catch (ContentRefusedException | BlobRefusedException e) {
                System.getLogger(ContentSync.class.getName()).log(System.Logger.Level.WARNING,
                        "the snapshot was refused: {0}", e.getMessage());
            } catch (RefusedByHallException e) {
                if (e.status() != 404) throw e;
            } finally {
                progress.accept(50);
            }
            downloads.keepOnly(Set.of());
        }
        return content.candidate();
    }

    private void committed(Applied applied, SignedHead head) {
        trust.settle(head);
        listener.applied(applied);
    }

    private Staging staging() {
        return new Staging(places.work().resolve("changes.ndjson"));
    }

    private enum Mending {
        DONE, AGAIN, HOPELESS
    }
}
