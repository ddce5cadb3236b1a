package org.openhall.server.backup;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.util.Locale;
import java.util.stream.Collectors;
import javax.crypto.spec.SecretKeySpec;

import com.exceptionfactory.jagged.x25519.X25519KeyFactory;
import com.exceptionfactory.jagged.x25519.X25519KeyPairGenerator;

/**
 * The private part of the pair that backups are sealed to: what a person keeps on paper or on a stick in a safe, and the
 * server never does. Written as the age tools write it (Bech32 with a checksum), so that a mistyped sign is noticed.
 *
 * @param code {@code AGE-SECRET-KEY-1} and 58 signs more
 */
public record RecoveryKey(String code) {

    private static final String SHAPE = "AGE-SECRET-KEY-1[02-9AC-HJ-NP-Z]{58}";

    /** Makes a new one. */
    public static RecoveryKey generate() {
        try {
            KeyPair pair = new X25519KeyPairGenerator().generateKeyPair();
            return new RecoveryKey(text(pair.getPrivate().getEncoded()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java runtime lacks X25519", e);
        }
    }

    /**
     * Reads what a person typed or a file holds: lines that begin with # are remarks, blanks anywhere are left out.
     *
     * @throws BackupException when that is no recovery key, or one sign of it is wrong
     */
    public static RecoveryKey read(String text) throws BackupException {
        String code = text.lines().filter(line -> !line.startsWith("#")).collect(Collectors.joining())
                .replaceAll("\\s", "").toUpperCase(Locale.ROOT);
        if (!code.matches(SHAPE)) {
            throw new BackupException("这不是恢复钥匙：它以 AGE-SECRET-KEY-1 开头，一共 74 个字符，请照抄一遍（有没有空格、大小写都不要紧）");
        }
        RecoveryKey key = new RecoveryKey(code);
        try {
            key.derive();
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new BackupException("恢复钥匙抄错了至少一个字符，请对着原件再核对一遍", e);
        }
        return key;
    }

    /** The public part, to which anybody can seal: {@code age1…}. */
    public String recipient() {
        try {
            return derive();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a recovery key that was read is none", e);
        }
    }

    private String derive() throws GeneralSecurityException {
        return text(new X25519KeyFactory().translateKey(
                new SecretKeySpec(code.getBytes(StandardCharsets.US_ASCII), "X25519")).getEncoded());
    }

    private static String text(byte[] ascii) {
        return new String(ascii, StandardCharsets.US_ASCII);
    }

    /** The code is never shown by accident. */
    @Override
    public String toString() {
        return "RecoveryKey";
    }
}
