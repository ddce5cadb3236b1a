package org.openhall.kiosk.staff;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

import org.openhall.content.blobs.Durable;

/**
 * The digits that open the staff page of this machine, kept beside its content as PBKDF2 (OWASP: 600,000 rounds of HMAC-SHA-256).
 * They keep playing children out; nothing personal lies behind them. After five wrong tries each further one waits twice as long as
 * the one before. Works without the hall. Thread-safe; takes about a second, so not on the UI thread.
 */
public final class StaffCode {

    /** Fewest and most digits. */
    public static final int LEAST = 6;
    /** Most digits. */
    public static final int MOST = 12;

    private static final String FILE = "staff-code";
    private static final String HASH = "PBKDF2WithHmacSHA256";
    private static final int ROUNDS = 600_000;
    private static final int BITS = 256;
    private static final int SALT = 16;
    private static final int FREE_TRIES = 5;
    private static final Duration FIRST_WAIT = Duration.ofSeconds(30);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(30);
    private static final Pattern KEPT = Pattern
            .compile("(\\d{1,9}) ([A-Za-z0-9+/=]{1,100}) ([A-Za-z0-9+/=]{1,100})\\s*");

    private final Path file;
    private final InstantSource clock;
    private final int rounds;
    private int wrong;
    private Instant until = Instant.EPOCH;

    /** What comes of a try. */
    public sealed interface Verdict {

        /** The page opens. */
        record Right() implements Verdict {}

        /** These were not the digits. */
        record Wrong() implements Verdict {}

        /**
         * Too many wrong ones.
         *
         * @param left until the next try counts
         */
        record Later(Duration left) implements Verdict {}

        /** What was kept cannot be read. */
        record Unreadable() implements Verdict {}

        /** Nobody has set any digits on this machine. */
        record NotSet() implements Verdict {}
    }

    /** Of the machine with that data folder. */
    public StaffCode(Path data, InstantSource clock) {
        this(data, clock, ROUNDS);
    }

    StaffCode(Path data, InstantSource clock, int rounds) {
        this.file = data.resolve(FILE);
        this.clock = clock;
        this.rounds = rounds;
    }

    /**
     * Sets other digits.
     *
     * @throws IllegalArgumentException when they are no 6 to 12 digits; says so in Chinese
     */
    public void set(String digits) throws IOException {
        if (!digits.matches("\\d{" + LEAST + "," + MOST + "}"))
            throw new IllegalArgumentException("工作人员口令要写 " + LEAST + " 到 " + MOST + " 位数字。");
        if (easy(digits)) throw new IllegalArgumentException("这个口令太好猜（全一样，或按顺序），请换一个。");
        byte[] salt = new byte[SALT];
        new SecureRandom().nextBytes(salt);
        Base64.Encoder text = Base64.getEncoder();
        Durable.write(file,
                rounds + " " + text.encodeToString(salt) + " " + text.encodeToString(hash(digits, salt, rounds))
                        + "\n");
        if (Files.getFileStore(file).supportsFileAttributeView("posix"))
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
    }

    /** Tries digits. */
    public synchronized Verdict check(String digits) {
        Instant now = clock.instant();
        if (now.isAfter(until.plus(LONGEST_WAIT))) wrong = 0; // whoever tried has gone
        if (now.isBefore(until)) return new Verdict.Later(Duration.between(now, until));
        Matcher kept;
        try {
            kept = KEPT.matcher(Files.readString(file));
        } catch (NoSuchFileException e) {
            return new Verdict.NotSet();
        } catch (IOException e) {
            return new Verdict.Unreadable();
        }
        if (!kept.matches()) return new Verdict.Unreadable();
        byte[] salt = Base64.getDecoder().decode(kept.group(2));
        byte[] right = Base64.getDecoder().decode(kept.group(3));
        if (!MessageDigest.isEqual(right, hash(digits, salt, Integer.parseInt(kept.group(1))))) return wrong(now);
        wrong = 0;
        return new Verdict.Right();
    }

    /** The same digit again and again, or one after another. */
    private static boolean easy(String digits) {
        return IntStream.of(-1, 0, 1).anyMatch(step -> IntStream.range(1, digits.length()).allMatch(i -> digits.charAt(
                i) - digits.charAt(i - 1) == step));
    }

    private Verdict wrong(Instant now) {
        wrong++;
        if (wrong < FREE_TRIES) {
            until = now;
            return new Verdict.Wrong();
        }
        Duration wait = FIRST_WAIT.multipliedBy(1L << Math.min(wrong - FREE_TRIES, 10));
        Duration bounded = wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait;
        until = now.plus(bounded);
        return new Verdict.Later(bounded);
    }

    private static byte[] hash(String digits, byte[] salt, int times) {
        try {
            PBEKeySpec spec = new PBEKeySpec(digits.toCharArray(), salt, Math.max(1, times), BITS);
            return SecretKeyFactory.getInstance(HASH).generateSecret(spec).getEncoded();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has " + HASH, e);
        }
    }
}
