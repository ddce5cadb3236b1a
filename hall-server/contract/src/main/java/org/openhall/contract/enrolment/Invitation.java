package org.openhall.contract.enrolment;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;

import org.openhall.contract.json.BadJsonException;
import org.openhall.contract.json.Json;

/**
 * What IT staff carry from the hall to a new device, as a QR code, a file or one line to type.
 *
 * @param url of the enrolment port, https
 * @param pin base64 of SHA-256 of the hall CA's public key (SPKI): the device trusts nothing else
 * @param code one-time secret, 26 characters of base32 (130 bits)
 * @param expires when the code dies
 */
public record Invitation(String url, String pin, String code, Instant expires) {

    private static final String MARK = "OH1.";

    /** One line of URL-safe characters. */
    public String encode() {
        return MARK + Base64.getUrlEncoder().withoutPadding()
                .encodeToString(Json.write(this).getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Reads what {@link #encode()} wrote; blanks around it are ignored.
     *
     * @throws BadJsonException when the line is no invitation
     */
    public static Invitation decode(String line) {
        String text = line.strip();
        if (!text.startsWith(MARK)) throw new BadJsonException("not an invitation: it starts with " + MARK, null);
        try {
            byte[] json = Base64.getUrlDecoder().decode(text.substring(MARK.length()));
            return Json.read(new String(json, StandardCharsets.UTF_8), Invitation.class);
        } catch (IllegalArgumentException e) {
            throw new BadJsonException("not an invitation: damaged on the way", e);
        }
    }
}
