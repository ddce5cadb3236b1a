package org.openhall.kiosk.sync;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.openhall.content.rows.SignedHead;
import org.openhall.contract.feed.Epoch;
import org.openhall.contract.feed.Head;
import org.openhall.contract.json.Json;
import org.openhall.contract.signing.RootDocument;
import org.openhall.contract.signing.Signed;
import org.openhall.contract.signing.SigningKey;
import org.openhall.contract.signing.VerifyingKey;
import org.openhall.kiosk.identity.Identity;
import org.openhall.kiosk.identity.IdentityStore;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Heads against root documents and the ratchet, with a hall that only serves root documents. */
class HeadTrustTest {

    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");

    @TempDir
    private Path folder;
    private final SigningKey rootKey = SigningKey.generate();
    private final SigningKey headKey = SigningKey.generate();
    private final Map<Integer, Signed> roots = new HashMap<>();
    private IdentityStore store;
    private HeadTrust trust;

    @BeforeEach
    void pin() {
        store = IdentityStore.open(folder.resolve("identity.db"));
        Signed first = root(1, List.of(rootKey), headKey);
        store.enrol(new Identity("id", "001", "3301", "https://x", "", "", "", SigningKey.generate()), 1, first);
        trust = new HeadTrust(store, new HallClient(new RootsOnly()), "0.1.0");
    }

    @AfterEach
    void close() {
        store.close();
    }

    private Signed root(int version, List<SigningKey> signers, SigningKey head) {
        RootDocument document = new RootDocument(version, "3301", NOW.plusSeconds(99_999), 1,
                signers.stream().map(SigningKey::verifying).toList(), List.of(head.verifying()));
        SigningKey[] all = version == 1
                ? signers.toArray(SigningKey[]::new)
                : new SigningKey[]{signers.getLast(), rootKey};
        return Signed.of(document, all);
    }

    private Signed head(SigningKey key, String hall, int epoch, long seq, int rootVersion, Instant issued) {
        return Signed.of(new Head(1, hall, new Epoch(epoch, "e" + epoch), seq, 1, "r", Optional.empty(), issued,
                issued.plusSeconds(86_400), rootVersion, ""), key);
    }

    private Signed head(SigningKey key, long seq) {
        return head(key, "3301", 1, seq, 1, NOW);
    }

    private void refused(Trouble expected, Signed head) {
        var before = store.ratchet();
        assertEquals(expected, assertThrows(TroubleException.class, () -> trust.accept(head, NOW)).trouble());
        assertEquals(before, store.ratchet());
    }

    @Test
    void aHundredOlderHeadsAreRefused() throws Exception {
        trust.settle(trust.accept(head(headKey, 101), NOW));
        for (int seq = 1; seq <= 100; seq++)
            refused(Trouble.ROLLBACK, head(headKey, seq));
        trust.accept(head(headKey, 101), NOW);
        trust.settle(trust.accept(head(headKey, "3301", 2, 5, 1, NOW), NOW));
        refused(Trouble.ROLLBACK, head(headKey, 500));
    }

    @Test
    void nothingIsRememberedBeforeTheRowsAreChecked() throws Exception {
        trust.accept(head(headKey, 50), NOW);
        assertTrue(store.ratchet().places().isEmpty());
    }

    @Test
    void strangersAndStrayHeadsAreRefused() {
        refused(Trouble.SIGNATURE, head(SigningKey.generate(), 1));
        refused(Trouble.SIGNATURE, new Signed("x".repeat(40_000), List.of()));
        refused(Trouble.SIGNATURE, Signed.of("no head", headKey));
        refused(Trouble.OTHER_HALL, head(headKey, "9999", 1, 1, 1, NOW));
        refused(Trouble.EXPIRED, head(headKey, "3301", 1, 1, 1, NOW.minusSeconds(90_000)));
    }

    @Test
    void aNewRootBringsANewKeyAndForgivesWhatTheStolenOneDid() throws Exception {
        trust.settle(trust.accept(head(headKey, "3301", 77, 1L << 62, 1, NOW), NOW));
        SigningKey next = SigningKey.generate();
        refused(Trouble.SIGNATURE, head(next, 1_000));
        roots.put(2, root(2, List.of(rootKey), next));

        SignedHead accepted = trust.accept(head(next, "3301", 1, 1_000, 2, NOW), NOW);

        assertEquals(1_000, accepted.head().seq());
        assertFalse(trust.stillTrusted(head(headKey, 5)), "the stolen key is out");
        refused(Trouble.SIGNATURE, head(headKey, "3301", 78, 1L << 62, 1, NOW));
    }

    @Test
    void rootsAreFollowedOneByOneAndOnlyWhenTheOldOnesSigned() throws Exception {
        SigningKey second = SigningKey.generate();
        SigningKey third = SigningKey.generate();
        roots.put(3, root(3, List.of(rootKey), third));
        refused(Trouble.SIGNATURE, head(third, 5)); // 2 is missing: 3 is not jumped to
        roots.put(2, root(2, List.of(rootKey), second));
        assertEquals(5, trust.accept(head(third, "3301", 1, 5, 3, NOW), NOW).head().seq());

        SigningKey thief = SigningKey.generate();
        VerifyingKey stolen = thief.verifying();
        roots.put(4, Signed.of(new RootDocument(4, "3301", NOW, 1, List.of(stolen), List.of(stolen)), thief));
        refused(Trouble.ROOT_DOCUMENT, head(thief, 9));
    }

    @Test
    void aRootThatEndedVouchesForNothingUntilTheNextIsHere() throws Exception {
        Instant later = NOW.plusSeconds(100_000);
        Signed head = head(headKey, "3301", 1, 1, 1, later);
        assertEquals(Trouble.ROOT_DOCUMENT,
                assertThrows(TroubleException.class, () -> trust.accept(head, later)).trouble());
        roots.put(2, Signed.of(new RootDocument(2, "3301", later.plusSeconds(1), 1, List.of(rootKey.verifying()),
                List.of(headKey.verifying())), rootKey));
        assertEquals(1, trust.accept(head, later).head().seq());
    }

    @Test
    void aHeadOfARootThatNobodyHasIsRefused() {
        refused(Trouble.ROOT_DOCUMENT, head(headKey, "3301", 1, 1, 2, NOW));
    }

    private final class RootsOnly implements Wire {
        @Override
        public Answer send(Ask ask) {
            Signed root = roots.get(Integer.parseInt(ask.path().substring(ask.path().lastIndexOf('/') + 1)));
            byte[] body = root == null ? new byte[0] : Json.write(root).getBytes(StandardCharsets.UTF_8);
            return new Answer(root == null ? 404 : 200, new ByteArrayInputStream(body));
        }

        @Override
        public void close() {
            roots.clear();
        }
    }
}
