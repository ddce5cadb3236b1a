package org.openhall.kiosk.sync;

import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.openhall.content.rows.SignedHead;
import org.openhall.contract.feed.Head;
import org.openhall.contract.json.BadJsonException;
import org.openhall.contract.signing.BadSignatureException;
import org.openhall.contract.signing.RootDocument;
import org.openhall.contract.signing.Signed;
import org.openhall.contract.signing.VerifyingKey;
import org.openhall.kiosk.identity.IdentityStore;

/** Decides over heads with the pinned root document and the ratchet, and follows new root documents one at a time. */
final class HeadTrust {

    private static final int MOST_STEPS = 100;

    private final IdentityStore store;
    private final HallClient hall;
    private final String app;

    /**
     * Decides for one program.
     *
     * @param app its version
     */
    HeadTrust(IdentityStore store, HallClient hall, String app) {
        this.store = store;
        this.hall = hall;
        this.app = app;
    }

    /**
     * Checks a head as it came in. Nothing is stored: that is {@link #settle}'s, after its rows have been checked too.
     *
     * @throws TroubleException when it is not to be believed
     */
    SignedHead accept(Signed signed, Instant now) throws IOException {
        RootDocument root = root();
        Optional<HeadCheck.Checked> opened = HeadCheck.opened(signed, root);
        boolean newer = opened.isEmpty() || opened.get().head().head().rootVersion() > root.version();
        if (newer || now.isAfter(root.expires())) root = walk(root);
        return HeadCheck.check(signed, root, store.ratchet(), now, app).head();
    }

    /** Whether a head that was accepted before is signed by a key that may still sign. */
    boolean stillTrusted(Signed signed) {
        return HeadCheck.opened(signed, root()).isPresent();
    }

    /** Remembers a head whose rows have been committed. */
    void settle(SignedHead head) {
        Head body = head.head();
        HeadCheck.opened(head.signed(), root()).ifPresent(checked -> {
            var before = store.ratchet();
            var raised = before.raised(checked.kid(), body.epoch().no(), body.seq());
            if (!raised.equals(before)) store.raise(raised);
        });
    }

    private RootDocument root() {
        return store.root().peek(RootDocument.class); // verified when it was stored
    }

    private RootDocument walk(RootDocument from) throws IOException {
        RootDocument root = from;
        for (int step = 0; step < MOST_STEPS; step++) {
            Optional<Signed> next = hall.root(root.version() + 1);
            if (next.isEmpty()) return root;
            root = follow(root, next.get());
        }
        return root;
    }

    private RootDocument follow(RootDocument before, Signed signed) {
        try {
            RootDocument next = signed.open(RootDocument.class, before.rootKeys(), before.threshold());
            signed.open(RootDocument.class, next.rootKeys(), next.threshold());
            if (next.version() != before.version() + 1 || !before.hall().equals(next.hall()))
                throw new TroubleException(Trouble.ROOT_DOCUMENT, "version or hall");
            store.follow(next.version(), signed, store.ratchet().without(retired(before, next)));
            return next;
        } catch (BadSignatureException | BadJsonException e) {
            throw new TroubleException(Trouble.ROOT_DOCUMENT, e.getMessage());
        }
    }

    private static Set<String> retired(RootDocument before, RootDocument next) {
        Set<String> kept = next.headKeys().stream().map(VerifyingKey::id).collect(Collectors.toSet());
        return before.headKeys().stream().map(VerifyingKey::id).filter(id -> !kept.contains(id))
                .collect(Collectors.toSet());
    }
}
