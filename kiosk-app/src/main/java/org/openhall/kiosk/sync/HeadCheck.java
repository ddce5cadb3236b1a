package org.openhall.kiosk.sync;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.openhall.content.rows.SignedHead;
import org.openhall.contract.feed.Head;
import org.openhall.contract.json.BadJsonException;
import org.openhall.contract.signing.BadSignatureException;
import org.openhall.contract.signing.RootDocument;
import org.openhall.contract.signing.Signed;
import org.openhall.contract.signing.VerifyingKey;
import org.openhall.kiosk.identity.Ratchet;

/**
 * Whether a head may be believed, as a pure function, in the order: size and signature, hall, root document, epoch, place
 * in the feed, expiry, program. Nothing of it is parsed before its signature has been checked, and nothing is stored here.
 */
final class HeadCheck {

    private HeadCheck() {}

    /**
     * Checks a head.
     *
     * @param now trusted time, frozen at the start of the cycle
     * @param app version of this program
     * @throws TroubleException naming the first check that failed
     */
    static Checked check(Signed signed, RootDocument root, Ratchet ratchet, Instant now, String app) {
        Checked checked = opened(signed, root)
                .orElseThrow(() -> new TroubleException(Trouble.SIGNATURE, "no head key of root " + root.version()));
        Head head = checked.head().head();
        if (head.spec() != 1 || !head.hall().equals(root.hall()))
            throw new TroubleException(Trouble.OTHER_HALL, "hall or format of the head");
        if (head.rootVersion() > root.version())
            throw new TroubleException(Trouble.ROOT_DOCUMENT, "root " + head.rootVersion() + " cannot be had");
        if (now.isAfter(root.expires()))
            throw new TroubleException(Trouble.ROOT_DOCUMENT, "root ended at " + root.expires());
        if (!ratchet.allows(checked.kid(), head.epoch().no(), head.seq()))
            throw new TroubleException(Trouble.ROLLBACK, "epoch " + head.epoch().no() + " seq " + head.seq());
        if (now.isAfter(head.expires())) throw new TroubleException(Trouble.EXPIRED, "at " + head.expires());
        if (!AppVersion.suffices(app, head.minApp()))
            throw new TroubleException(Trouble.TOO_OLD, "the content is for version " + head.minApp() + " or later");
        return checked;
    }

    /** The head, when a key that the root document names has signed it and nothing in it is missing. */
    static Optional<Checked> opened(Signed signed, RootDocument root) {
        return root.headKeys().stream().flatMap(key -> openedWith(signed, key).stream()).findFirst();
    }

    private static Optional<Checked> openedWith(Signed signed, VerifyingKey key) {
        try {
            Head head = signed.open(Head.class, List.of(key), 1);
            boolean whole = head.epoch() != null && head.hall() != null && head.stateRoot() != null
                    && head.issued() != null && head.expires() != null;
            return whole ? Optional.of(new Checked(new SignedHead(head, signed), key.id())) : Optional.empty();
        } catch (BadSignatureException | BadJsonException e) {
            return Optional.empty(); // not this key's, or nothing that this version can read
        }
    }

    /**
     * A head that passed.
     *
     * @param head it
     * @param kid the key that signed it
     */
    record Checked(SignedHead head, String kid) {}
}
