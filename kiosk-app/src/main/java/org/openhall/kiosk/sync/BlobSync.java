package org.openhall.kiosk.sync;

import java.io.IOException;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

import org.openhall.content.blobs.BlobRefusedException;
import org.openhall.content.blobs.BlobStore;
import org.openhall.content.rows.ContentRows;
import org.openhall.contract.content.Blob;
import org.openhall.contract.feed.Row;

/** Fetches the pictures that the content needs, what has been waiting longest first. One thread at a time. */
final class BlobSync {

    private static final int HASH = 64;

    private final HallClient hall;
    private final BlobStore blobs;
    private final ContentRows content;
    private final Map<String, Waiting> waiting = new LinkedHashMap<>();
    private final Set<String> wanted = new HashSet<>();
    private boolean looked;

    BlobSync(HallClient hall, BlobStore blobs, ContentRows content) {
        this.hall = hall;
        this.blobs = blobs;
        this.content = content;
    }

    /** The content changed: what it needs is looked up again before the next fetch. */
    void changed() {
        looked = false;
    }

    /** Fetches what is missing. A picture that the hall does not have, or has wrongly, waits for the next time. */
    void fetch() throws IOException {
        if (!looked) look();
        for (Waiting next : waiting.values().stream().sorted(Comparator.comparingLong(Waiting::seq)).toList()) {
            try {
                hall.file("blob", next.blob().sha256(), next.blob().bytes(), blobs);
                waiting.remove(next.blob().sha256());
            } catch (BlobRefusedException e) {
                System.getLogger(BlobSync.class.getName()).log(System.Logger.Level.WARNING, e.getMessage());
            } catch (RefusedByHallException e) {
                if (e.status() != 404) throw e;
            }
        }
    }

    private void look() {
        waiting.clear();
        wanted.clear();
        content.forEach(this::want);
        if (content.position().isPresent()) blobs.keepOnly(wanted);
        looked = true;
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
