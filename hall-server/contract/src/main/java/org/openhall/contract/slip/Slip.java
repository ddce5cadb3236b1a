package org.openhall.contract.slip;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.regex.Pattern;

import org.openhall.contract.digest.Digest;
import org.openhall.contract.signing.SigningKey;

/**
 * What a slip's code says: which submission, when, and by what its sealed content will be known. Nothing of the person, no
 * subject, no query code, no address of a page.
 *
 * @param number of the submission
 * @param minute when it was handed in by the device's clock, a whole minute from 1970 on
 * @param digest first 32 hex digits of SHA-256 of the sealed content
 */
public record Slip(ReceiptNumber number, Instant minute, String digest) {

    private static final int DIGITS = 32;
    private static final Pattern DIGEST = Pattern.compile("[0-9a-f]{" + DIGITS + "}");
    /** The year 3000: whatever is later is no clock that was ever set. */
    private static final Instant END = Instant.ofEpochSecond(32_503_680_000L);

    /** Refuses what no code could say. */
    public Slip {
        boolean whole = minute.equals(minute.truncatedTo(ChronoUnit.MINUTES));
        if (!whole || minute.isBefore(Instant.EPOCH) || minute.isAfter(END))
            throw new IllegalArgumentException("no minute: " + minute);
        if (!DIGEST.matcher(digest).matches()) throw new IllegalArgumentException("no digest: " + digest);
    }

    /**
     * A submission's slip.
     *
     * @param at when it was handed in
     * @param sealed its sealed content
     */
    public static Slip of(ReceiptNumber number, Instant at, byte[] sealed) {
        return new Slip(number, at.truncatedTo(ChronoUnit.MINUTES), Digest.hex(sealed).substring(0, DIGITS));
    }

    /** Whether it is the slip of that sealed content. */
    public boolean isOf(byte[] sealed) {
        return Digest.hex(sealed).startsWith(digest);
    }

    /** The code's text, signed by the device: about 150 characters, all of the kind that needs little room. */
    public String sign(SigningKey device) {
        return SlipText.write(this, device);
    }
}
