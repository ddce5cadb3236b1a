package org.openhall.devices.printer;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.openhall.devices.receipt.Bitmap;
import org.openhall.devices.receipt.Part.Align;
import org.openhall.devices.receipt.Part.Size;

/** The commands that are sent, as bytes. Pure. What each means stands in the makers' manuals under the name given here. */
final class EscPos {

    private static final int DLE = 0x10;
    private static final int ESC = 0x1B;
    private static final int FS = 0x1C;
    private static final int GS = 0x1D;

    /** Steps of 7 mm by which a ticket is held out. */
    private static final int STEPS = 12;
    /** Seconds after which a ticket that nobody took is drawn back. */
    private static final int HELD_OUT = 30;

    /** Longer than any command that is sent. */
    private static final int PADDING = 2200;

    private EscPos() {}

    /** {@code ESC @}: all modes as after switching on. */
    static byte[] init() {
        return bytes(ESC, '@');
    }

    /** {@code FS &}: two bytes are one Chinese character. */
    static byte[] chinese() {
        return bytes(FS, '&');
    }

    /** {@code ESC a}: where a line stands; heard at its beginning only. */
    static byte[] align(Align align) {
        return bytes(ESC, 'a', switch (align) {
            case LEFT -> 0;
            case CENTRE -> 1;
            case RIGHT -> 2;
        });
    }

    /** {@code GS !}: how large characters are. */
    static byte[] size(Size size) {
        return bytes(GS, '!', (size.wide() - 1) << 4 | (size.high() - 1));
    }

    /** {@code ESC E}. */
    static byte[] bold(boolean bold) {
        return bytes(ESC, 'E', bold ? 1 : 0);
    }

    /** {@code ESC d}. */
    static byte[] feed(int lines) {
        return bytes(ESC, 'd', lines);
    }

    /** {@code GS ( k}: a QR code of model 2 and level M; its length counts bytes, whatever the characters. */
    static byte[] qr(String content, int squareDots) {
        byte[] text = content.getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.writeBytes(bytes(GS, '(', 'k', 4, 0, '1', 'A', '2', 0));
        all.writeBytes(bytes(GS, '(', 'k', 3, 0, '1', 'C', squareDots));
        all.writeBytes(bytes(GS, '(', 'k', 3, 0, '1', 'E', '1'));
        all.writeBytes(bytes(GS, '(', 'k', low(text.length + 3), high(text.length + 3), '1', 'P', '0'));
        all.writeBytes(text);
        all.writeBytes(bytes(GS, '(', 'k', 3, 0, '1', 'Q', '0'));
        return all.toByteArray();
    }

    /**
     * {@code GS k}: a CODE128 barcode in code set B.
     *
     * @param content ASCII from blank to tilde
     */
    static byte[] barcode(String content, int barDots, int height) {
        byte[] text = ("{B" + content.replace("{", "{{")).getBytes(StandardCharsets.US_ASCII);
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.writeBytes(bytes(GS, 'H', 0, GS, 'w', barDots, GS, 'h', height));
        all.writeBytes(bytes(GS, 'k', 73, text.length));
        all.writeBytes(text);
        return all.toByteArray();
    }

    /** {@code GS v 0}: some rows of a picture. */
    static byte[] raster(Bitmap picture, int from, int count) {
        byte[] rows = picture.rows(from, count);
        int high = rows.length / picture.across();
        return join(bytes(GS, 'v', '0', 0, low(picture.across()), high(picture.across()), low(high), high(high)), rows);
    }

    /** {@code GS 8 L}, functions 112 and 50: some rows of a picture, stored and printed. */
    static byte[] graphics(Bitmap picture, int from, int count) {
        byte[] rows = picture.rows(from, count);
        int high = rows.length / picture.across();
        int length = rows.length + 10;
        int wide = picture.width();
        byte[] store = join(bytes(GS, '8', 'L', low(length), high(length), length >> 16 & 0xFF, length >>> 24, '0', 'p',
                '0', 1, 1, '1', low(wide), high(wide), low(high), high(high)), rows);
        return join(store, bytes(GS, '(', 'L', 2, 0, '0', '2'));
    }

    /** {@code GS V}: on to the knife, and cut but for a corner. */
    static byte[] cut() {
        return bytes(GS, 'V', 'B', 0);
    }

    /** Holds the ticket out, cut, and draws it back when nobody took it: a name may stand on it. */
    static byte[] present(PrinterTraits.Presenter presenter) {
        return switch (presenter) {
            case NONE -> bytes();
            case PYRAMID -> bytes(GS, 'e', 32, STEPS, HELD_OUT);
            case VKP -> bytes(FS, 'P', STEPS, 1, 'R', HELD_OUT);
        };
    }

    /** Draws the ticket back now, where the presenter can be told so. */
    static byte[] retract(PrinterTraits.Presenter presenter) {
        return presenter == PrinterTraits.Presenter.PYRAMID ? bytes(GS, 'e', 2) : bytes();
    }

    /** {@code DLE EOT}: asks how it is; answered at once, whatever waits to be printed. */
    static byte[] status(int which) {
        return bytes(DLE, 4, which);
    }

    /** {@code GS a}: tells nothing by itself; we ask. */
    static byte[] quiet() {
        return bytes(GS, 'a', 0);
    }

    /** {@code GS r}: answered when all before it is printed. */
    static byte[] paperMark() {
        return bytes(GS, 'r', 1);
    }

    /**
     * {@code GS ( H}: gives the number back when all before it is printed.
     *
     * @param mark four characters from blank to tilde
     */
    static byte[] numberMark(String mark) {
        return join(bytes(GS, '(', 'H', 6, 0, '0', '0'), mark.getBytes(StandardCharsets.US_ASCII));
    }

    /** {@code DLE ENQ 2}: after a jam, forgets what it has not printed. */
    static byte[] recover() {
        return bytes(DLE, 5, 2);
    }

    /** {@code DLE DC4}, function 8: forgets what it has not printed; Epson. */
    static byte[] forget() {
        return bytes(DLE, 0x14, 8, 1, 3, 0x14, 1, 6, 2, 8);
    }

    /** Ends a command that the line tore: the printer takes these for the rest of its picture, and overlooks what is too much. */
    static byte[] padding() {
        return new byte[PADDING];
    }

    static byte[] join(byte[]... pieces) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        List.of(pieces).forEach(all::writeBytes);
        return all.toByteArray();
    }

    private static int low(int number) {
        return number & 0xFF;
    }

    private static int high(int number) {
        return number >> 8 & 0xFF;
    }

    private static byte[] bytes(int... values) {
        byte[] bytes = new byte[values.length];
        for (int i = 0; i < values.length; i++)
            bytes[i] = (byte) values[i];
        return bytes;
    }
}
