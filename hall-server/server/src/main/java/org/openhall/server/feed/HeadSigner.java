package org.openhall.server.feed;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

import org.openhall.content.rows.SignedHead;
import org.openhall.contract.feed.Epoch;
import org.openhall.contract.feed.Head;
import org.openhall.contract.signing.Signed;
import org.openhall.contract.signing.SigningKey;

/** Signs heads for one hall. Used by one thread. */
public final class HeadSigner {

    /** How long a head vouches. */
    public static final Duration LIFE = Duration.ofHours(24);
    private static final int SPEC = 1;

    private final String hall;
    private final SigningKey key;
    private final int rootVersion;
    private final InstantSource clock;
    private Instant last = Instant.EPOCH;

    /**
     * Signs from now on.
     *
     * @param rootVersion of the root document that names the key
     */
    public HeadSigner(String hall, SigningKey key, int rootVersion, InstantSource clock) {
        this.hall = hall;
        this.key = key;
        this.rootVersion = rootVersion;
        this.clock = clock;
    }

    /** Signs. The time of issue rises with each head, by a second at least, so that no two share a tag. */
    SignedHead sign(Epoch epoch, long seq, String root, long rows, Optional<Head.Snapshot> snapshot) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        last = now.isAfter(last) ? now : last.plusSeconds(1);
        Head head = new Head(SPEC, hall, epoch, seq, rows, root, snapshot, last, last.plus(LIFE), rootVersion, "");
        return new SignedHead(head, Signed.of(head, key));
    }

    /**
     * Reads a head that this key signed before.
     *
     * @throws org.openhall.contract.signing.BadSignatureException when it did not
     */
    SignedHead reopen(Signed signed) {
        Head head = signed.open(Head.class, List.of(key.verifying()), 1);
        if (head.issued().isAfter(last)) last = head.issued();
        return new SignedHead(head, signed);
    }
}
