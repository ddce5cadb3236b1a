package org.openhall.devices.printer;

import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Text as bytes of a printer's charset, where its font has every character. Pure. */
final class PrinterText {

    /** GBK as boards have it: without the euro sign, which came later. */
    private static final Charset GBK = Charset.forName("x-mswin-936");
    private static final Charset GB18030 = Charset.forName("GB18030");

    private final Charset sent;
    private final Charset font;

    PrinterText(PrinterTraits.Charset charset) {
        sent = switch (charset) {
            case GB18030 -> GB18030;
            case GBK -> GBK;
            case UTF_8 -> StandardCharsets.UTF_8;
        };
        // fonts go by the two-byte characters, also on boards that are sent UTF-8
        font = charset == PrinterTraits.Charset.GB18030 ? GB18030 : GBK;
    }

    /** The bytes of a cleaned line; empty when a character of it must be drawn. */
    Optional<byte[]> bytes(String line) {
        CharsetEncoder encoder = font.newEncoder();
        boolean known = line.codePoints().allMatch(point -> isAscii(point) || isTwoBytes(encoder, point));
        return known ? Optional.of(line.getBytes(sent)) : Optional.empty();
    }

    private static boolean isAscii(int point) {
        return point >= ' ' && point <= '~';
    }

    private boolean isTwoBytes(CharsetEncoder encoder, int point) {
        return point > 0x7F && point <= 0xFFFF && encoder.canEncode((char) point)
                && Character.toString(point).getBytes(font).length == 2;
    }
}
