package org.openhall.contract.slip;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;

import org.openhall.contract.signing.SigningKey;
import org.openhall.contract.slip.BadSlipException.Reason;

/**
 * The text of a slip's code: {@code G1.<number>.<minutes in base 36>.<digest>.<signature>}, the last two in base 45, which has dots
 * of its own, so their lengths decide. There is one way to write each slip. Pure.
 */
final class SlipText {

    private static final String MARK = "G1.";
    private static final int NUMBER_END = MARK.length() + 15;
    private static final int DIGEST = 24;
    private static final int SIGNATURE = 96;
    private static final int MOST_MINUTES = 7;
    private static final int SIXTY = 60;
    private static final int RADIX = 36;

    private SlipText() {}

    static String write(Slip slip, SigningKey device) {
        String signed = signed(slip);
        byte[] signature = Base64.getDecoder().decode(device.sign(bytes(signed)).sig());
        return signed + "." + Base45.encode(signature);
    }

    private static String signed(Slip slip) {
        return MARK + slip.number().figures() + "."
                + Long.toString(slip.minute().getEpochSecond() / SIXTY, RADIX).toUpperCase(Locale.ROOT) + "."
                + Base45.encode(HexFormat.of().parseHex(slip.digest()));
    }

    static byte[] bytes(String signed) {
        return signed.getBytes(StandardCharsets.UTF_8);
    }

    /** Reads it and looks at everything but the signature. */
    static SignedSlip read(String text) {
        if (!text.startsWith(MARK) || text.length() > NUMBER_END + MOST_MINUTES + DIGEST + SIGNATURE + 3)
            throw new BadSlipException(Reason.OTHER);
        int minutesEnd = text.indexOf('.', NUMBER_END + 1);
        int digestEnd = minutesEnd + 1 + DIGEST;
        boolean shaped = minutesEnd > 0 && text.length() == digestEnd + 1 + SIGNATURE
                && text.charAt(NUMBER_END) == '.'
                && text.charAt(digestEnd) == '.';
        if (!shaped) throw new BadSlipException(Reason.DAMAGED);
        Slip slip = slip(text.substring(MARK.length(), NUMBER_END), text.substring(NUMBER_END + 1, minutesEnd),
                text.substring(minutesEnd + 1, digestEnd));
        String signed = text.substring(0, digestEnd);
        if (!signed(slip).equals(signed)) throw new BadSlipException(Reason.DAMAGED);
        byte[] signature = Base45.decode(text.substring(digestEnd + 1));
        return new SignedSlip(slip, signed, Base64.getEncoder().encodeToString(signature));
    }

    private static Slip slip(String number, String minutes, String digest) {
        ReceiptNumber receipt = ReceiptNumber.parse(number);
        String hex = HexFormat.of().formatHex(Base45.decode(digest));
        try {
            return new Slip(receipt, Instant.ofEpochSecond(Long.parseLong(minutes, RADIX) * SIXTY), hex);
        } catch (IllegalArgumentException e) {
            throw new BadSlipException(Reason.DAMAGED);
        }
    }
}
