package org.openhall.devices.printer;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

import org.openhall.devices.receipt.AnyText;
import org.openhall.devices.receipt.Glyphs;
import org.openhall.devices.receipt.Part;
import org.openhall.devices.receipt.Part.Align;
import org.openhall.devices.receipt.Part.Size;
import org.openhall.devices.receipt.Receipt;
import org.openhall.devices.receipt.ReceiptLayout;
import org.openhall.devices.receipt.Slips;
import org.openhall.devices.receipt.Strip;
import org.openhall.devices.receipt.Zbar;
import org.openhall.devices.simulators.PaperRoll;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The bytes, judged by an interpreter that knows nothing of the code that makes them. */
class EscPosEncoderTest {

    private static final Glyphs GLYPHS = Glyphs.installed();
    static final List<PrinterTraits> PRINTERS = Printers.ALL;

    @TempDir
    private Path folder;

    private static PaperRoll printed(PrinterTraits traits, Receipt receipt) {
        PaperRoll roll = new PaperRoll(traits, GLYPHS);
        roll.printAll(bytes(traits, receipt));
        return roll;
    }

    private static byte[] bytes(PrinterTraits traits, Receipt receipt) {
        return EscPos.join(new EscPosEncoder(traits, GLYPHS).encode(receipt).pieces().toArray(byte[][]::new));
    }

    @Provide
    Arbitrary<String> text() {
        return AnyText.any();
    }

    @Property(tries = 300)
    void noTextSteersThePrinterOrLeavesItsColumns(@ForAll("text") String text, @ForAll Size size, @ForAll Align align) {
        for (PrinterTraits traits : PRINTERS) {
            Receipt receipt = Receipt.of(new Part.Text(text, align, size, true), Part.Table.of(text, text),
                    new Part.Title(text));
            PaperRoll roll = printed(traits, receipt);
            assertEquals(List.of(), roll.faults());
            List<String> plain = new ArrayList<>();
            PrinterText known = new PrinterText(traits.charset());
            for (Strip strip : ReceiptLayout.of(receipt, traits.paper()))
                if (strip instanceof Strip.Line line && known.bytes(line.text()).isPresent()) plain.add(line.text());
            assertEquals(plain, roll.lines(), "each line that is no picture, as it was meant");
            assertEquals(traits.cutter() ? 1 : 0, roll.cuts());
        }
    }

    @Property(tries = 300)
    void controlBytesAreOursAlone(@ForAll("text") String text) {
        for (PrinterTraits traits : PRINTERS) {
            for (byte[] piece : new EscPosEncoder(traits, GLYPHS).encode(Receipt.of(Part.Text.of(text))).pieces()) {
                boolean command = piece[0] == 0x1B || piece[0] == 0x1C || piece[0] == 0x1D;
                for (int i = 0; !command && i < piece.length - 1; i++)
                    assertTrue((piece[i] & 0xFF) >= 0x20 && piece[i] != 0x7F, "a control byte in text");
                assertTrue(command || piece[piece.length - 1] == '\n');
                assertTrue(piece.length < 2100, "small enough for a question in between");
            }
        }
    }

    @ParameterizedTest
    @FieldSource("PRINTERS")
    void slipsComeOutWhole(PrinterTraits traits) throws Exception {
        for (Receipt receipt : List.of(Slips.application(), Slips.ticket(), Slips.application().again())) {
            PaperRoll roll = printed(traits, receipt);
            assertEquals(List.of(), roll.faults());
            assertEquals(traits.presenter() == PrinterTraits.Presenter.NONE ? 0 : 1, roll.presented());
            Path png = Files.write(folder.resolve("paper.png"), roll.png());
            String code = receipt.number().equals("A012") ? "CODE-128:A012-20261130" : "QR-Code:" + Slips.CODE;
            assertEquals(List.of(code), Zbar.read(png));
        }
    }

    @Test
    void whatAPrinterLacksIsDrawn() {
        String rare = "𠮷田 ¥5";
        assertEquals(List.of("前", "后"), printed(Printers.NARROW, lines("前", rare, "后")).lines());
        assertEquals(List.of("￥5·。"), printed(Printers.NARROW, lines("¥5·。")).lines());
        assertEquals(List.of(), printed(Printers.NARROW, lines("€5", "ß")).lines(), "a GBK printer has no euro sign");
        assertEquals(List.of("€5"), printed(Printers.KIOSK, lines("€5")).lines());
        assertEquals(List.of(), printed(Printers.KIOSK, lines("𠮷")).lines(), "four bytes are drawn in any case");
    }

    private static Receipt lines(String... lines) {
        return Receipt.of(List.of(lines).stream().map(Part.Text::of).toArray(Part[]::new));
    }

    @Test
    void whatAPrinterThatIsNotAskedWouldMakeOfIt() {
        PaperRoll roll = new PaperRoll(Printers.NARROW, GLYPHS);
        roll.printAll(EscPos.join(EscPos.init(), EscPos.chinese(), "¥5\n".getBytes(Charset.forName("GB18030"))));
        assertEquals(" 0 65", roll.lines().getFirst(), "so the interpreter can tell");
        roll.printAll(EscPos.join(EscPos.init(), "中\n".getBytes(Charset.forName("GBK"))));
        assertFalse(roll.lines().getLast().contains("中"), "and knows whether Chinese was switched on");
        roll.printAll(("x".repeat(33) + "\nx").getBytes(StandardCharsets.US_ASCII));
        assertEquals(List.of("a line too long for the paper", "an unfinished command"), roll.faults());
    }

    @Test
    void theLengthOfAQrCodeCountsBytes() {
        byte[] qr = EscPos.qr("票?n=1", 4);
        assertEquals("票?n=1".getBytes(StandardCharsets.UTF_8).length + 3, qr[9 + 8 + 8 + 3]);
        PaperRoll roll = printed(Printers.EPSON, Receipt.of(new Part.Qr("https://x/票?n=1")));
        assertEquals(List.of("https://x/票?n=1"), roll.codes());
    }

    @Test
    void aSlipSaysHowLongItIs() {
        EncodedReceipt ticket = new EscPosEncoder(Printers.EPSON, GLYPHS).encode(Slips.ticket());
        assertTrue(ticket.millimetres() > 50 && ticket.millimetres() < 80, ticket.millimetres() + " mm");
        assertEquals(ticket.pieces().stream().mapToInt(piece -> piece.length).sum(), ticket.length());
    }

    @Test
    void presentersTakeTheirOwnCommands() {
        assertArrayEquals(new byte[]{0x1D, 0x65, 0x20, 0x0C, 0x1E}, EscPos.present(PrinterTraits.Presenter.PYRAMID));
        assertArrayEquals(new byte[]{0x1C, 0x50, 0x0C, 1, 'R', 0x1E}, EscPos.present(PrinterTraits.Presenter.VKP));
        assertArrayEquals(new byte[]{0x1D, 0x65, 2}, EscPos.retract(PrinterTraits.Presenter.PYRAMID));
    }
}
