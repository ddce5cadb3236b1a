package org.openhall.devices.printer;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.openhall.devices.receipt.BarDrawing;
import org.openhall.devices.receipt.Bitmap;
import org.openhall.devices.receipt.Glyphs;
import org.openhall.devices.receipt.Paper;
import org.openhall.devices.receipt.Part;
import org.openhall.devices.receipt.Part.Align;
import org.openhall.devices.receipt.Part.Size;
import org.openhall.devices.receipt.QrDrawing;
import org.openhall.devices.receipt.Receipt;
import org.openhall.devices.receipt.ReceiptLayout;
import org.openhall.devices.receipt.Strip;

/**
 * Turns slips into the bytes of one printer. Nothing of a text steers the printer: it is cleaned before, and a line with a
 * character that the printer may lack goes out as a picture. Thread-safe.
 */
final class EscPosEncoder {

    private static final byte[] NEW_LINE = {'\n'};
    /** So that a question can be put in between, and a small buffer has room. */
    private static final int MOST_BAND = 2048;
    /** From the print head to where paper is torn off by hand. */
    private static final int TEAR_LINES = 5;
    /** From the print head to the knife, which the printer feeds itself. */
    private static final int KNIFE_MM = 15;
    /** Bars of a CODE128 in code set B beside its characters: both white ends, start, check, stop. */
    private static final int BARS_AROUND = 55;
    private static final int BARS_EACH = 11;

    private final PrinterTraits traits;
    private final Paper paper;
    private final PrinterText text;
    private final Glyphs glyphs;

    /**
     * Encodes for a printer.
     *
     * @param glyphs of what its font lacks
     */
    EscPosEncoder(PrinterTraits traits, Glyphs glyphs) {
        this.traits = traits;
        this.paper = traits.paper();
        this.text = new PrinterText(traits.charset());
        this.glyphs = glyphs;
    }

    /**
     * The bytes of a slip, from switching all modes to what they are at first up to its cut.
     *
     * @throws IllegalArgumentException when it does not fit on the paper
     */
    EncodedReceipt encode(Receipt receipt) {
        Sheet sheet = new Sheet();
        sheet.add(begin());
        ReceiptLayout.of(receipt, paper).forEach(sheet::strip);
        sheet.end();
        return new EncodedReceipt(sheet.pieces, sheet.dots / Paper.DOTS_PER_MM + KNIFE_MM);
    }

    /** Encodes a slip that nobody prints, so that the first one does not wait for fonts to be read. */
    void warm() {
        encode(Receipt.of(new Part.Title("凭条"), Part.Table.of("编号", "A1·𠮷"), new Part.Qr("A1")));
    }

    /** All modes as they are at first. */
    byte[] begin() {
        return traits.charset() == PrinterTraits.Charset.UTF_8
                ? EscPos.init()
                : EscPos.join(EscPos.init(), EscPos.chinese());
    }

    /** One slip in the making: the modes it has set, and how long it is. */
    private final class Sheet {
        private final List<byte[]> pieces = new ArrayList<>();
        private Align align = Align.LEFT;
        private Size size = Size.NORMAL;
        private boolean bold;
        private int dots;

        private void add(byte[] piece) {
            if (piece.length > 0) pieces.add(piece);
        }

        private void strip(Strip strip) {
            switch (strip) {
                case Strip.Line line -> line(line);
                case Strip.Qr(QrDrawing code) -> qr(code);
                case Strip.Bars(BarDrawing bars) -> bars(bars);
                case Strip.Picture(Bitmap picture) -> picture(picture.centred(paper.dots()));
                case Strip.Blank(int lines) -> feed(lines);
            }
        }

        private void line(Strip.Line line) {
            Optional<byte[]> words = text.bytes(line.text());
            if (words.isEmpty()) {
                picture(glyphs.line(line, paper));
                return;
            }
            align(line.align());
            if (size != line.size()) add(EscPos.size(line.size()));
            if (bold != line.bold()) add(EscPos.bold(line.bold()));
            size = line.size();
            bold = line.bold();
            add(EscPos.join(words.get(), NEW_LINE));
            dots += Paper.LINE + (line.size().high() - 1) * Paper.CHARACTER;
        }

        private void align(Align wanted) {
            if (align != wanted) add(EscPos.align(wanted));
            align = wanted;
        }

        private void plain() {
            if (size != Size.NORMAL) add(EscPos.size(Size.NORMAL));
            size = Size.NORMAL;
        }

        private void qr(QrDrawing code) {
            if (traits.qr() == PrinterTraits.Qr.RASTER) {
                picture(code.picture(paper).centred(paper.dots()));
                return;
            }
            feed(1); // the printer leaves no white border of its own
            align(Align.CENTRE);
            add(EscPos.qr(code.content(), code.squareDots(paper)));
            dots += code.side(paper);
            feed(1);
        }

        private void bars(BarDrawing bars) {
            int wide = (bars.content().length() * BARS_EACH + BARS_AROUND) * BarDrawing.BAR_DOTS;
            if (wide > paper.dots()) { // code set C would be narrower, but printers differ in how they are sent it
                picture(bars.picture().centred(paper.dots()));
                return;
            }
            align(Align.CENTRE);
            add(EscPos.barcode(bars.content(), BarDrawing.BAR_DOTS, BarDrawing.HEIGHT));
            dots += BarDrawing.HEIGHT;
        }

        private void picture(Bitmap picture) {
            align(Align.LEFT);
            int band = Math.max(1, MOST_BAND / picture.across());
            for (int row = 0; row < picture.height(); row += band)
                add(traits.raster() == PrinterTraits.Raster.GS_V_0
                        ? EscPos.raster(picture, row, band)
                        : EscPos.graphics(picture, row, band));
            dots += picture.height();
        }

        private void feed(int lines) {
            plain();
            add(EscPos.feed(lines));
            dots += lines * Paper.LINE;
        }

        private void end() {
            plain();
            if (!traits.cutter()) add(EscPos.feed(TEAR_LINES));
            // Pyramid's present cuts by itself
            if (traits.cutter() && traits.presenter() != PrinterTraits.Presenter.PYRAMID) add(EscPos.cut());
            add(EscPos.present(traits.presenter()));
        }
    }
}
