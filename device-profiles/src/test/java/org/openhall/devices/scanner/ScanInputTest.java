package org.openhall.devices.scanner;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.openhall.devices.scanner.ScanOutcome.Code;
import org.openhall.devices.scanner.ScanOutcome.Refused;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class ScanInputTest {

    private static final int STREAMS = 100_000;
    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final ScannerTraits CHINESE = new ScannerTraits(ScannerTraits.Ending.LINE, ScannerTraits.MOST, true,
            Duration.ofSeconds(2));

    private static List<ScanOutcome> all(ScannerTraits traits, byte[]... pieces) {
        List<ScanOutcome> found = new ArrayList<>();
        ScanInput input = ScanInput.empty(traits);
        for (byte[] piece : pieces) {
            ScanInput.Step step = input.feed(piece);
            found.addAll(step.outcomes());
            input = step.next();
        }
        if (input.begun()) found.addAll(input.ended().outcomes());
        return found;
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\r", "\n", "\r\n", "\r\r\n\r", ""})
    void anyEndingEndsACodeAndSoDoesNothing(String ending) {
        assertEquals(List.of(new Code("政务公开 ABC-1")), all(ScannerTraits.USUAL, utf8("政务公开 ABC-1" + ending)));
    }

    @Test
    void codesThatComeTogetherAreApart() {
        assertEquals(List.of(new Code("一"), new Code("二"), new Code("三")), all(ScannerTraits.USUAL, utf8(
                "一\r二\n三\r\n")));
    }

    @Test
    void whereOnlyAPauseEndsALineBreakIsAControlCharacter() {
        ScannerTraits pause = new ScannerTraits(ScannerTraits.Ending.PAUSE, 100, false, Duration.ZERO);
        assertEquals(List.of(new Refused(Fault.CONTROL)), all(pause, utf8("a\rb")));
        assertEquals(List.of(new Code("ab")), all(pause, utf8("ab\r\n")));
    }

    @Test
    void aCodeCutAnywhereIsWhole() {
        for (byte[] bytes : List.of(utf8("https://例.test/票?n=𠮷1\r\n"), "身份：张测试\r".getBytes(GB18030))) {
            List<ScanOutcome> whole = all(CHINESE, bytes);
            assertEquals(1, whole.size());
            for (int cut = 0; cut <= bytes.length; cut++)
                assertEquals(whole, all(CHINESE, Arrays.copyOf(bytes, cut), Arrays.copyOfRange(bytes, cut,
                        bytes.length)), "cut at " + cut);
            byte[][] single = new byte[bytes.length][];
            for (int at = 0; at < bytes.length; at++)
                single[at] = new byte[]{bytes[at]};
            assertEquals(whole, all(CHINESE, single));
        }
    }

    @Test
    void anotherCharsetIsReadOnlyWhereTheProfileSaysSo() {
        byte[] chinese = "张测试\r".getBytes(GB18030);
        assertEquals(List.of(new Code("张测试")), all(CHINESE, chinese));
        assertEquals(List.of(new Refused(Fault.UNREADABLE)), all(ScannerTraits.USUAL, chinese));
        assertEquals(List.of(new Refused(Fault.UNREADABLE)), all(CHINESE, new byte[]{(byte) 0xFF, 'a', '\r'}));
    }

    @Test
    void controlCharactersAreTakenOffAtTheEndsAndRefusedInside() {
        assertEquals(List.of(new Code("A1")), all(ScannerTraits.USUAL, utf8("\u0002A1\u0003\r")));
        assertEquals(List.of(new Code("A1")), all(ScannerTraits.USUAL, utf8("\uFEFFA1 \r")));
        for (String bad : List.of("A\u001b@1", "A\u00001", "A\u007f1", "A\u202e1", "A\u200b1", "A\u00851", "A\u20281"))
            assertEquals(List.of(new Refused(Fault.CONTROL)), all(ScannerTraits.USUAL, utf8(bad + "\r")));
        assertEquals(List.of(), all(ScannerTraits.USUAL, utf8("\u0002\u0003\r\r")));
    }

    @Test
    void whatIsTooLongIsRefusedOnceAndTheNextCodeIsRead() {
        byte[] most = utf8("7".repeat(ScannerTraits.MOST) + "\r");
        assertEquals(List.of(new Code("7".repeat(ScannerTraits.MOST))), all(ScannerTraits.USUAL, most));
        byte[] more = utf8("7".repeat(ScannerTraits.MOST * 3 + 1) + "\rA1\r");
        for (int cut = 0; cut <= more.length; cut += 7)
            assertEquals(List.of(new Refused(Fault.TOO_LONG), new Code("A1")), all(ScannerTraits.USUAL, Arrays
                    .copyOf(more, cut), Arrays.copyOfRange(more, cut, more.length)));
    }

    /** Noise never throws, never grows what is held, and never costs the next code once it has ended. */
    @Test
    void noiseCostsNothingButItself() {
        Random dice = new Random(20261130);
        ScannerTraits small = new ScannerTraits(ScannerTraits.Ending.LINE, 64, true, Duration.ZERO);
        for (int stream = 0; stream < STREAMS; stream++) {
            ScanInput input = ScanInput.empty(small);
            for (int piece = dice.nextInt(4); piece >= 0; piece--) {
                byte[] noise = new byte[dice.nextInt(100)];
                dice.nextBytes(noise);
                ScanInput.Step step = input.feed(noise);
                input = step.next();
                assertTrue(input.waiting() <= small.longest(), "what is held stays small");
                step.outcomes().forEach(ScanInputTest::harmless);
            }
            ScanInput.Step step = input.feed(utf8("\rA1\r"));
            assertEquals(new Code("A1"), step.outcomes().getLast(), "stream " + stream);
            assertFalse(step.next().begun());
        }
    }

    private static void harmless(ScanOutcome outcome) {
        if (outcome instanceof Code code)
            assertTrue(code.text().codePoints().noneMatch(Character::isISOControl));
        assertFalse(outcome.toString().contains("A1"));
    }
}
