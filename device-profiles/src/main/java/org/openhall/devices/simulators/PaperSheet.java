package org.openhall.devices.simulators;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import javax.imageio.ImageIO;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.oned.Code128Writer;
import com.google.zxing.qrcode.QRCodeWriter;

import org.openhall.devices.printer.PrinterTraits;
import org.openhall.devices.receipt.Glyphs;
import org.openhall.devices.receipt.Part.Align;
import org.openhall.devices.receipt.Part.Size;

/** The dots on a roll of paper, strip below strip; what lies more than a metre or so back has gone. One thread. */
final class PaperSheet {

    /** Dots of a narrow character, from the printers' manuals. */
    static final int COLUMN = 12;
    private static final int CHARACTER = 24;
    private static final int LINE = 30;
    private static final int DOTS_PER_MM = 8;
    private static final int MOST_HIGH = 12_000;
    private static final int EDGE = 24;

    private final int dots;
    private final int roll;
    private final Glyphs glyphs;
    private final Deque<BufferedImage> strips = new ArrayDeque<>();
    private int high;

    PaperSheet(PrinterTraits traits, Glyphs glyphs) {
        this.dots = traits.dots();
        this.roll = traits.paperMm() * DOTS_PER_MM;
        this.glyphs = glyphs;
    }

    int dots() {
        return dots;
    }

    /** Columns of a character in the font of a Chinese printer. */
    static int columns(int point) {
        return point < 0x7F ? 1 : 2;
    }

    int width(CharSequence text, int wide) {
        return text.codePoints().map(PaperSheet::columns).sum() * COLUMN * wide;
    }

    void line(String text, Align align, Size size, boolean bold) {
        BufferedImage strip = strip(size.high() * CHARACTER + LINE - CHARACTER);
        Graphics2D pen = pen(strip);
        glyphs.draw(pen, text, left(align, width(text, size.wide())), (LINE - CHARACTER) / 2, size, bold);
        pen.dispose();
    }

    private int left(Align align, int width) {
        int start = (roll - dots) / 2;
        return switch (align) {
            case LEFT -> start;
            case CENTRE -> start + (dots - width) / 2;
            case RIGHT -> start + dots - width;
        };
    }

    void feed(int lines) {
        if (lines > 0) strip(lines * LINE);
    }

    boolean qr(String content, int squareDots, Align align) {
        try {
            BitMatrix code = new QRCodeWriter().encode(content, BarcodeFormat.QR_CODE, 1, 1,
                    Map.of(EncodeHintType.MARGIN, 0, EncodeHintType.CHARACTER_SET, "UTF-8",
                            EncodeHintType.ERROR_CORRECTION, "M"));
            return squares(code, squareDots, squareDots, code.getHeight(), align);
        } catch (WriterException e) {
            return false;
        }
    }

    boolean barcode(String content, int barDots, int height, Align align) {
        BitMatrix code = new Code128Writer().encode(content, BarcodeFormat.CODE_128, 1, 1,
                Map.of(EncodeHintType.MARGIN, 0, EncodeHintType.FORCE_CODE_SET, "B"));
        return squares(code, barDots, height, 1, align);
    }

    private boolean squares(BitMatrix code, int wide, int tall, int rows, Align align) {
        int width = code.getWidth() * wide;
        if (width > dots) return false;
        int left = left(align, width);
        BufferedImage strip = strip(rows * tall);
        Graphics2D pen = pen(strip);
        for (int y = 0; y < rows; y++)
            for (int x = 0; x < code.getWidth(); x++)
                if (code.get(x, y)) pen.fillRect(left + x * wide, y * tall, wide, tall);
        pen.dispose();
        return true;
    }

    boolean raster(byte[] bytes, int from, int across, int rows) {
        if (across * 8 > dots || rows == 0) return false;
        BufferedImage strip = strip(rows);
        int left = (roll - dots) / 2;
        for (int y = 0; y < rows; y++)
            for (int x = 0; x < across * 8; x++)
                if ((PrinterCommands.at(bytes, from + y * across + x / 8) & 0x80 >> x % 8) > 0)
                    strip.setRGB(left + x, y, Color.BLACK.getRGB());
        return true;
    }

    /** Shown as a dashed line across the whole roll. */
    void cut() {
        strip(EDGE);
        BufferedImage strip = strip(1);
        Graphics2D pen = pen(strip);
        pen.setStroke(new BasicStroke(1, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 1, new float[]{6, 6}, 0));
        pen.drawLine(0, 0, roll, 0);
        pen.dispose();
        strip(EDGE);
    }

    private BufferedImage strip(int height) {
        BufferedImage strip = new BufferedImage(roll, height, BufferedImage.TYPE_BYTE_BINARY);
        Graphics2D pen = strip.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, roll, height);
        pen.dispose();
        strips.add(strip);
        high += height;
        while (high > MOST_HIGH && strips.size() > 1)
            high -= strips.removeFirst().getHeight();
        return strip;
    }

    private static Graphics2D pen(BufferedImage strip) {
        Graphics2D pen = strip.createGraphics();
        pen.setColor(Color.BLACK);
        return pen;
    }

    BufferedImage picture() {
        BufferedImage all = new BufferedImage(roll, high + 2 * EDGE, BufferedImage.TYPE_BYTE_BINARY);
        Graphics2D pen = all.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, all.getWidth(), all.getHeight());
        int top = EDGE;
        for (BufferedImage strip : strips) {
            pen.drawImage(strip, 0, top, null);
            top += strip.getHeight();
        }
        pen.dispose();
        return all;
    }

    byte[] png() {
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture(), "png", png);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return png.toByteArray();
    }
}
