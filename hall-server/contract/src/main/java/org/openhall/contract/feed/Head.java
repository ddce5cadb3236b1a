package org.openhall.contract.feed;

import java.time.Instant;
import java.util.Optional;

/**
 * What the hall vouches for at one moment: the state root over all live rows at a place in the feed.
 *
 * @param spec version of this format, 1
 * @param hall hall number, 4 digits
 * @param epoch the history
 * @param seq the place in it
 * @param rows number of live rows
 * @param stateRoot hash over them
 * @param snapshot a ready-made database to start from
 * @param issued when it was signed
 * @param expires when it stops vouching; content stays readable after that, with a mark
 * @param rootVersion version of the root document that names its key
 * @param minApp oldest kiosk version that may show this content, dotted numbers, or empty
 * @param audit how far the hall's audit has come: each device that keeps the head is a witness of it
 */
public record Head(int spec, String hall, Epoch epoch, long seq, long rows, String stateRoot,
        Optional<Snapshot> snapshot, Instant issued, Instant expires, int rootVersion, String minApp,
        Optional<AuditMark> audit) {

    /** Reads absent fields as empty. */
    public Head {
        snapshot = snapshot == null ? Optional.empty() : snapshot;
        minApp = minApp == null ? "" : minApp;
        audit = audit == null ? Optional.empty() : audit;
    }

    /** A head that says nothing of the audit. */
    public Head(int spec, String hall, Epoch epoch, long seq, long rows, String stateRoot, Optional<Snapshot> snapshot,
            Instant issued, Instant expires, int rootVersion, String minApp) {
        this(spec, hall, epoch, seq, rows, stateRoot, snapshot, issued, expires, rootVersion, minApp, Optional.empty());
    }

    /**
     * A place in the hall's chain of what staff did.
     *
     * @param rows number of the newest row
     * @param hash of that row, which holds the hash of the one before it, and so on
     */
    public record AuditMark(long rows, String hash) {}

    /** Entity tag of the head resource: changes when the head does. */
    public String tag() {
        return epoch.no() + "-" + seq + "-" + issued.getEpochSecond();
    }

    /**
     * A gzipped SQLite file of all rows at an earlier place in the feed.
     *
     * @param seq its place
     * @param sha256 of the gzipped file
     * @param bytes of the gzipped file
     * @param stateRoot over its rows
     * @param schema of its tables
     */
    public record Snapshot(long seq, String sha256, long bytes, String stateRoot, int schema) {}
}
