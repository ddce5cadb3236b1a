package org.openhall.server.feed;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

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
    private static final int WITNESSED_ROWS = 100;
    private static final Duration WITNESSED_AFTER = Duration.ofMinutes(5);

    private final String hall;
    private final SigningKey key;
    private final int rootVersion;
    private final Supplier<Optional<Head.AuditMark>> audit;
    private final InstantSource clock;
    private Instant last = Instant.EPOCH;

    /**
     * Signs from now on.
     *
     * @param rootVersion of the root document that names the key
     * @param audit how far the audit has come, now
     */
    public HeadSigner(String hall, SigningKey key, int rootVersion, Supplier<Optional<Head.AuditMark>> audit,
            InstantSource clock) {
        this.hall = hall;
        this.key = key;
        this.rootVersion = rootVersion;
        this.audit = audit;
        this.clock = clock;
    }

    /** Signs. The time of issue rises with each head, by a second at least, so that no two share a tag. */
    SignedHead sign(Epoch epoch, long seq, String root, long rows, Optional<Head.Snapshot> snapshot) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        last = now.isAfter(last) ? now : last.plusSeconds(1);
        Head head = new Head(SPEC, hall, epoch, seq, rows, root, snapshot, last, last.plus(LIFE), rootVersion, "",
                audit.get());
        return new SignedHead(head, Signed.of(head, key));
    }

    /** Whether so much was done since a head was signed, or so long ago, that devices should witness it now. */
    boolean auditDue(Head head) {
        Optional<Head.AuditMark> now = audit.get();
        if (now.equals(head.audit())) return false;
        long more = now.map(Head.AuditMark::rows).orElse(0L) - head.audit().map(Head.AuditMark::rows).orElse(0L);
        return more >= WITNESSED_ROWS || !clock.instant().isBefore(head.issued().plus(WITNESSED_AFTER));
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
