package org.openhall.kiosk.sync;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.openhall.content.blobs.BlobRefusedException;
import org.openhall.content.blobs.BlobStore;
import org.openhall.content.rows.ContentRows;
import org.openhall.contract.content.Blob;
import org.openhall.contract.feed.Row;

/**
 * Fetches the pictures that the content needs, what has been waiting longest first, in slices between which the hall is
 * asked for news: a withdrawal does not wait behind a thousand pages. One thread at a time.
 */
final class BlobSync {

    private static final int HASH = 64;
    private static final long SLICE = 4 << 20;
    private static final Duration LOOK_AGAIN = Duration.ofHours(1);

    private final HallClient hall;
    private final BlobStore blobs;
    private final ContentRows content;
    private final Map<String, Waiting> waiting = new LinkedHashMap<>();
    private final Set<String> wanted = new HashSet<>();
    private Optional<Instant> looked = Optional.empty();

    BlobSync(HallClient hall, BlobStore blobs, ContentRows content) {
        this.hall = hall;
        this.blobs = blobs;
        this.content = content;
    }

    /** The content changed: what it needs is looked up again before the next fetch. */
    void changed() {
        looked = Optional.empty();
    }

    /**
     * Fetches a slice of what is missing. A picture that the hall does not have, or has wrongly, is asked for again when
     * the content changes, or in an hour.
     *
     * @return whether there is more to fetch
     */
    boolean fetch(Instant now) throws IOException {
        if (looked.isEmpty() || Duration.between(looked.get(), now).abs().compareTo(LOOK_AGAIN) >= 0) look(now);
        long fetched = 0;
        for (Waiting next : waiting.values().stream().sorted(Comparator.comparingLong(Waiting::seq)).toList()) {
            if (fetched >= SLICE) return true;
            fetch(next.blob());
            fetched += next.blob().bytes();
        }
        return false;
    }

    private void fetch(Blob blob) throws IOException {
        try {
            hall.file("blob", blob.sha256(), blob.bytes(), blobs);
        } catch (BlobRefusedException e) {
            System.getLogger(BlobSync.class.getName()).log(System.Logger.Level.WARNING, "blob {0}: {1}",
                    blob.sha256(), e.getMessage());
        } catch (RefusedByHallException e) {
            if (e.status() != 404) throw e;
        }
        waiting.remove(blob.sha256());
    }

    private void look(Instant now) {
        waiting.clear();
        wanted.clear();
        content.forEach(this::want);
        if (content.position().isPresent()) blobs.keepOnly(wanted);
        looked = Optional.of(now);
    }

    private void want(Row row) {
        for (Blob blob : Pictures.of(row)) {
            if (blob.sha256().length() != HASH) continue;
            wanted.add(blob.sha256());
            if (blobs.find(blob.sha256()).isEmpty()) waiting.putIfAbsent(blob.sha256(), new Waiting(row.seq(), blob));
        }
    }

    private record Waiting(long seq, Blob blob) {}
}
