package org.openhall.contract.slip;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Random;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.Encoder;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

import org.openhall.contract.signing.SigningKey;
import org.openhall.contract.signing.VerifyingKey;
import org.openhall.contract.slip.BadSlipException.Reason;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class SlipTest {

    private static final String ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:";
    private static final int SLIPS = 10_000;

    private final Random dice = new Random(20261130);
    private final SigningKey device = SigningKey.generate();
    private final List<VerifyingKey> ours = List.of(device.verifying());

    private Slip random() {
        byte[] sealed = new byte[dice.nextInt(100)];
        dice.nextBytes(sealed);
        ReceiptNumber number = new ReceiptNumber(String.format(Locale.ROOT, "%04d", dice.nextInt(10_000)),
                1 + dice.nextInt(999), 1 + dice.nextInt(999_999));
        return Slip.of(number, Instant.ofEpochSecond(dice.nextLong(4_000_000_000L)), sealed);
    }

    private Reason refused(String text) {
        return assertThrows(BadSlipException.class, () -> SignedSlip.parse(text).open(ours), text).reason();
    }

    @Test
    void everySlipIsReadAsItWasSigned() {
        for (int i = 0; i < SLIPS; i++) {
            Slip slip = random();
            String text = slip.sign(device);
            assertEquals(slip, SignedSlip.parse(text).open(ours));
            if (i % 10 != 0) continue;
            int at = dice.nextInt(text.length());
            char wrong = ALPHABET.charAt(dice.nextInt(ALPHABET.length()));
            if (wrong != text.charAt(at)) refused(text.substring(0, at) + wrong + text.substring(at + 1));
        }
    }

    /** Also characters that no code of this kind has, small letters, one more, and one less. */
    @Test
    void everyChangeOfOneCharacterIsRefused() {
        String text = random().sign(device);
        for (int at = 0; at < text.length(); at++) {
            String before = text.substring(0, at);
            String after = text.substring(at + 1);
            for (char wrong : (ALPHABET + "abcxyz\0\n票").toCharArray())
                if (wrong != text.charAt(at)) refused(before + wrong + after);
            refused(before + after);
            refused(before + text.charAt(at) + text.charAt(at) + after);
        }
    }

    @Test
    void whatIsWrongIsSaid() {
        String text = random().sign(device);
        assertEquals(Reason.OTHER, refused("https://example.cn/"));
        assertEquals(Reason.OTHER, refused(""));
        assertEquals(Reason.OTHER, refused("G1." + "9".repeat(1_000_000)));
        assertEquals(Reason.DAMAGED, refused(text.substring(0, text.length() - 1)));
        assertEquals(Reason.DAMAGED, refused("G1."));
        assertEquals(Reason.FORGED, refused(random().sign(SigningKey.generate())));
        assertThrows(BadSlipException.class, () -> SignedSlip.parse(text).open(List.of()));
        assertEquals(SignedSlip.parse(text).claimed(),
                SignedSlip.parse(text).open(List.of(SigningKey.generate().verifying(), device.verifying())));
        char figure = text.charAt(5) == '9' ? '0' : '9';
        assertEquals(Reason.MISTYPED, refused(text.substring(0, 5) + figure + text.substring(6)));
        for (Reason reason : Reason.values())
            assertTrue(reason.words().codePoints().anyMatch(Character::isIdeographic));
    }

    @Property
    void anyTextIsRefusedWithAReason(@ForAll String text) {
        assertThrows(BadSlipException.class, () -> SignedSlip.parse(text));
        assertThrows(BadSlipException.class, () -> SignedSlip.parse("G1." + text));
    }

    /** A signature has one form: the other that the same equation would bear is no signature. */
    @Test
    void aSignatureCannotBeWrittenInAnotherWay() {
        String text = random().sign(device);
        int end = text.length() - 96;
        byte[] signature = Base45.decode(text.substring(end));
        BigInteger order = BigInteger.TWO.pow(252).add(new BigInteger("27742317777372353535851937790883648493"));
        BigInteger other = new BigInteger(1, reversed(signature, 32)).add(order);
        byte[] big = other.toByteArray();
        for (int i = 0; i < 32; i++)
            signature[32 + i] = i < big.length ? big[big.length - 1 - i] : 0;
        assertEquals(Reason.FORGED, refused(text.substring(0, end) + Base45.encode(signature)));
    }

    private static byte[] reversed(byte[] bytes, int from) {
        byte[] reversed = new byte[bytes.length - from];
        for (int i = 0; i < reversed.length; i++)
            reversed[i] = bytes[bytes.length - 1 - i];
        return reversed;
    }

    @Test
    void aSlipIsTiedToItsContent() {
        byte[] sealed = "sealed".getBytes(StandardCharsets.UTF_8);
        Slip slip = Slip.of(new ReceiptNumber("3301", 1, 123), Instant.parse("2026-11-30T01:41:59Z"), sealed);
        assertTrue(slip.isOf(sealed));
        assertFalse(slip.isOf("other".getBytes(StandardCharsets.UTF_8)));
        assertEquals(Instant.parse("2026-11-30T01:41:00Z"), slip.minute());
        assertThrows(IllegalArgumentException.class,
                () -> new Slip(slip.number(), Instant.MAX, slip.digest()));
        assertThrows(IllegalArgumentException.class,
                () -> new Slip(slip.number(), slip.minute(), "XY"));
    }

    /** The vectors of RFC 9285. */
    @Test
    void base45IsThatOfTheStandard() {
        assertEquals("BB8", Base45.encode("AB".getBytes(StandardCharsets.US_ASCII)));
        assertEquals("%69 VD92EX0", Base45.encode("Hello!!".getBytes(StandardCharsets.US_ASCII)));
        assertEquals("UJCLQE7W581", Base45.encode("base-45".getBytes(StandardCharsets.US_ASCII)));
        assertArrayEquals("ietf!".getBytes(StandardCharsets.US_ASCII), Base45.decode("QED8WEX0"));
        assertThrows(BadSlipException.class, () -> Base45.decode("GGW"));
        assertThrows(BadSlipException.class, () -> Base45.decode("A"));
    }

    @Test
    void aCodeOfItIsReadAgain() throws Exception {
        String text = random().sign(device);
        assertTrue(Encoder.encode(text, ErrorCorrectionLevel.M).getVersion().getVersionNumber() <= 8,
                "small enough for narrow paper");
        BitMatrix code = new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, 300, 300);
        int[] pixels = new int[code.getWidth() * code.getHeight()];
        for (int i = 0; i < pixels.length; i++)
            pixels[i] = code.get(i % code.getWidth(), i / code.getWidth()) ? 0 : 0xFFFFFF;
        BinaryBitmap seen = new BinaryBitmap(
                new HybridBinarizer(new RGBLuminanceSource(code.getWidth(), code.getHeight(), pixels)));
        assertEquals(text, new QRCodeReader().decode(seen).getText());
    }

    /** Made once by this code and kept: what was printed years ago must still be read. The key is that of a test and of nobody. */
    @Test
    void aSlipOfOldIsStillRead() {
        SigningKey old = SigningKey.decode(OldSlip.KEY);
        Slip slip = SignedSlip.parse(OldSlip.TEXT).open(List.of(old.verifying()));
        assertEquals("3301 001 000123 " + slip.number().figures().substring(13), slip.number().words());
        assertEquals(Instant.parse("2026-11-30T01:41:00Z"), slip.minute());
        assertTrue(slip.isOf("sealed".getBytes(StandardCharsets.UTF_8)));
        assertEquals(OldSlip.TEXT, slip.sign(old), "Ed25519 signs the same bytes alike");
        assertEquals(64, Base64.getDecoder().decode(SignedSlip.parse(OldSlip.TEXT).signature()).length);
        assertEquals(16, HexFormat.of().parseHex(slip.digest()).length);
    }
}
