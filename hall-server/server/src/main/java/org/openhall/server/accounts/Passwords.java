package org.openhall.server.accounts;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/**
 * Argon2id with 12 MiB and three passes, of the rows of OWASP ASVS 5, appendix C, which it calls equally strong, the one that
 * needs least memory: one is worked out at a time, with a rest after it in which its memory is found again, so that a flood
 * of sign-ins costs neither the memory nor the processor that people work with. What was kept by the other rows still fits.
 * Thread-safe; blocks for some 100 ms and while others are at it.
 */
public final class Passwords {

    private static final Cost NOW = new Cost(12 * 1024, 3);
    private static final List<Cost> BEFORE = List.of(new Cost(19 * 1024, 2), new Cost(46 * 1024, 1));
    private static final int LANES = 1;
    private static final Executor RESTED = CompletableFuture.delayedExecutor(250, TimeUnit.MILLISECONDS);
    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;

    private record Cost(int memoryKib, int passes) {

        String prefix() {
            return "argon2id$19$" + memoryKib + "," + passes + "," + LANES + "$";
        }
    }

    private final Semaphore room = new Semaphore(1, true);
    private final SecureRandom random = new SecureRandom();

    /** The text to keep of a password. */
    public String hash(String password) {
        byte[] salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        return NOW.prefix() + base64(salt) + "$" + base64(work(password, salt, NOW));
    }

    /** Whether a password is the one that was kept. Takes as long where nothing was kept. */
    public boolean fits(String password, String kept) {
        String[] parts = kept.split("\\$", -1);
        Cost cost = BEFORE.stream().filter(one -> kept.startsWith(one.prefix())).findFirst().orElse(NOW);
        boolean ours = kept.startsWith(cost.prefix()) && parts.length == 5;
        byte[] salt = ours ? Base64.getDecoder().decode(parts[3]) : new byte[SALT_BYTES];
        byte[] hash = work(password, salt, cost);
        return ours && MessageDigest.isEqual(hash, Base64.getDecoder().decode(parts[4]));
    }

    private byte[] work(String password, byte[] salt, Cost cost) {
        room.acquireUninterruptibly();
        try {
            Argon2BytesGenerator argon = new Argon2BytesGenerator();
            argon.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                    .withVersion(Argon2Parameters.ARGON2_VERSION_13).withMemoryAsKB(cost.memoryKib())
                    .withIterations(cost.passes())
                    .withParallelism(LANES).withSalt(salt).build());
            byte[] hash = new byte[HASH_BYTES];
            argon.generateBytes(password.getBytes(StandardCharsets.UTF_8), hash);
            return hash;
        } finally {
            RESTED.execute(room::release);
        }
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().withoutPadding().encodeToString(bytes);
    }
}
