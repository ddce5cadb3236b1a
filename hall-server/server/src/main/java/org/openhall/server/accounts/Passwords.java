package org.openhall.server.accounts;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.concurrent.Semaphore;

import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/**
 * Argon2id with 46 MiB, one pass, one lane (OWASP ASVS 5, appendix C). At most two are worked out at a time, so that a
 * flood of sign-ins costs no more than 92 MiB. Thread-safe; blocks for some 100 ms and while others are at it.
 */
public final class Passwords {

    private static final int MEMORY_KIB = 46 * 1024;
    private static final int PASSES = 1;
    private static final int LANES = 1;
    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final String PREFIX = "argon2id$19$" + MEMORY_KIB + "," + PASSES + "," + LANES;

    private final Semaphore room = new Semaphore(2);
    private final SecureRandom random = new SecureRandom();

    /** The text to keep of a password. */
    public String hash(String password) {
        byte[] salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        return PREFIX + "$" + base64(salt) + "$" + base64(work(password, salt));
    }

    /** Whether a password is the one that was kept. Takes as long where nothing was kept. */
    public boolean fits(String password, String kept) {
        String[] parts = kept.split("\\$", -1);
        boolean ours = kept.startsWith(PREFIX + "$") && parts.length == 5;
        byte[] salt = ours ? Base64.getDecoder().decode(parts[3]) : new byte[SALT_BYTES];
        byte[] hash = work(password, salt);
        return ours && MessageDigest.isEqual(hash, Base64.getDecoder().decode(parts[4]));
    }

    private byte[] work(String password, byte[] salt) {
        room.acquireUninterruptibly();
        try {
            Argon2BytesGenerator argon = new Argon2BytesGenerator();
            argon.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                    .withVersion(Argon2Parameters.ARGON2_VERSION_13).withMemoryAsKB(MEMORY_KIB).withIterations(PASSES)
                    .withParallelism(LANES).withSalt(salt).build());
            byte[] hash = new byte[HASH_BYTES];
            argon.generateBytes(password.getBytes(StandardCharsets.UTF_8), hash);
            return hash;
        } finally {
            room.release();
        }
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().withoutPadding().encodeToString(bytes);
    }
}
