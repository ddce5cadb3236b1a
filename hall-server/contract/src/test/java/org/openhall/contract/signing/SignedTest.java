package org.openhall.contract.signing;

import java.util.Base64;
import java.util.List;

import org.junit.jupiter.api.Test;

import org.openhall.contract.feed.Epoch;
import org.openhall.contract.json.Json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

class SignedTest {

    private final SigningKey key = SigningKey.generate();
    private final Epoch value = new Epoch(3, "00ff");

    @Test
    void opensWhatAKnownKeySigned() {
        Signed signed = Json.read(Json.write(Signed.of(value, key)), Signed.class);

        assertEquals(value, signed.open(Epoch.class, List.of(key.verifying()), 1));
    }

    @Test
    void refusesAStrangersSignature() {
        Signed signed = Signed.of(value, SigningKey.generate());

        assertThrows(BadSignatureException.class, () -> signed.open(Epoch.class, List.of(key.verifying()), 1));
    }

    @Test
    void refusesEveryChangedByte() {
        Signed signed = Signed.of(value, key);
        byte[] bytes = Base64.getDecoder().decode(signed.body());
        for (int at = 0; at < bytes.length; at++) {
            byte[] altered = bytes.clone();
            altered[at] ^= 1;
            Signed forged = new Signed(Base64.getEncoder().encodeToString(altered), signed.signatures());
            assertThrows(BadSignatureException.class, () -> forged.open(Epoch.class, List.of(key.verifying()), 1));
        }
    }

    @Test
    void oneKeySigningTwiceIsOneSigner() {
        Signed twice = Signed.of(value, key, key);

        assertThrows(BadSignatureException.class,
                () -> twice.open(Epoch.class, List.of(key.verifying(), key.verifying()), 2));
    }

    @Test
    void refusesABodyOverTheLimitBeforeLookingAtIt() {
        Signed huge = new Signed("A".repeat(Signed.LIMIT * 2), List.of());

        assertThrows(BadSignatureException.class, () -> huge.open(Epoch.class, List.of(key.verifying()), 1));
    }

    @Test
    void aStoredKeySignsAsBefore() {
        SigningKey again = SigningKey.decode(key.encode());

        assertEquals(key.verifying(), again.verifying());
        assertEquals(value, Signed.of(value, again).open(Epoch.class, List.of(key.verifying()), 1));
    }
}
