package org.openhall.devices.simulators;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

import org.openhall.devices.printer.PrinterTraits;

/** Which characters a printer makes of the bytes of a text: what its board knows, and rubbish for what it does not. Pure. */
final class PrinterRom {

    private static final String NOTHING = "□";

    private final PrinterTraits.Charset charset;

    PrinterRom(PrinterTraits.Charset charset) {
        this.charset = charset;
    }

    /**
     * Reads bytes.
     *
     * @param chinese whether Chinese was switched on, without which high bytes are the boxes of code page 437
     */
    String read(byte[] bytes, boolean chinese) {
        if (charset == PrinterTraits.Charset.UTF_8) return new String(bytes, StandardCharsets.UTF_8);
        StringBuilder text = new StringBuilder();
        for (int at = 0; at < bytes.length;) {
            int length = chinese ? length(bytes, at) : 1;
            text.append(character(bytes, at, length));
            at += length;
        }
        return text.toString();
    }

    private int length(byte[] bytes, int at) {
        int lead = PrinterCommands.at(bytes, at);
        int trail = PrinterCommands.at(bytes, at + 1);
        if (lead < 0x81 || trail < 0) return 1;
        boolean four = trail >= '0' && trail <= '9' && charset == PrinterTraits.Charset.GB18030;
        if (four && at + 4 <= bytes.length) return 4;
        return trail >= 0x40 ? 2 : 1; // a lead with a trail that does not go with it is swallowed alone
    }

    private static String character(byte[] bytes, int at, int length) {
        int first = PrinterCommands.at(bytes, at);
        if (length == 1) return first < 0x7F ? Character.toString(first) : first < 0x81 ? NOTHING : " ";
        return new String(bytes, at, length, Charset.forName("GB18030"));
    }
}
