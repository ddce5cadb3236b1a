package org.openhall.devices.receipt;

import org.openhall.devices.receipt.Part.Align;
import org.openhall.devices.receipt.Part.Size;

/** One strip of paper, as wide as it: what a printer prints before it feeds. */
public sealed interface Strip {

    /**
     * A line of cleaned text that fits.
     *
     * @param text without line breaks
     * @param align where it stands
     * @param size of its characters
     * @param bold whether it is
     */
    record Line(String text, Align align, Size size, boolean bold) implements Strip {
        @Override
        public String toString() {
            return "a line";
        }
    }

    /**
     * A QR code in the middle.
     *
     * @param code it
     */
    record Qr(QrDrawing code) implements Strip {}

    /**
     * A barcode in the middle, with nothing below it.
     *
     * @param bars it
     */
    record Bars(BarDrawing bars) implements Strip {}

    /**
     * A picture in the middle.
     *
     * @param picture no wider than the paper prints
     */
    record Picture(Bitmap picture) implements Strip {}

    /**
     * Empty lines.
     *
     * @param lines how many
     */
    record Blank(int lines) implements Strip {}
}
