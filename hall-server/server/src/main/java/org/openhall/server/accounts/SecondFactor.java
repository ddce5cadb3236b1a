package org.openhall.server.accounts;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import javax.crypto.spec.SecretKeySpec;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import org.bouncycastle.util.encoders.Base32;

/** Six digits from an app on a phone (RFC 6238: SHA-1, 30 s), good one step before and after, and never twice. */
public final class SecondFactor {

    private static final Duration STEP = Duration.ofSeconds(30);
    private static final int KEY_BYTES = 20;

    private final TimeBasedOneTimePasswordGenerator generator = new TimeBasedOneTimePasswordGenerator(STEP, 6);

    /** A new key, base32. */
    public String newKey() {
        byte[] key = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(key);
        return Base32.toBase32String(key);
    }

    /** What the app reads from the QR code. */
    public String address(String key, String login, String hall) {
        return "otpauth://totp/" + encoded(hall) + ":" + encoded(login) + "?secret=" + key + "&issuer=" + encoded(hall);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /**
     * The step that a code belongs to; empty when it is wrong or was used.
     *
     * @param last the newest step that was used
     */
    public Optional<Long> step(String key, String code, Instant now, long last) {
        String digits = code.replaceAll("\\s", "");
        long middle = now.getEpochSecond() / STEP.toSeconds();
        for (long step = middle - 1; step <= middle + 1; step++)
            if (step > last && same(code(key, step), digits)) return Optional.of(step);
        return Optional.empty();
    }

    /** The code of a step. */
    public String code(String key, long step) {
        try {
            return generator.generateOneTimePasswordString(new SecretKeySpec(Base32.decode(key), "RAW"),
                    Instant.ofEpochSecond(step * STEP.toSeconds()));
        } catch (InvalidKeyException e) {
            throw new IllegalStateException("no key for HMAC", e);
        }
    }

    private static boolean same(String a, String b) {
        return MessageDigest.isEqual(a.getBytes(StandardCharsets.US_ASCII), b.getBytes(StandardCharsets.UTF_8));
    }
}
