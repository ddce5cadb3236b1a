package org.openhall.devices.receipt;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import javax.imageio.ImageIO;

/** How a slip will look on its paper, dot by dot: for a preview, and for tests. Thread-safe. */
public final class ReceiptPicture {

    private static final int END = 3 * Paper.LINE;

    private final Glyphs glyphs;

    /**
     * Draws slips.
     *
     * @param glyphs whose characters it shows
     */
    public ReceiptPicture(Glyphs glyphs) {
        this.glyphs = glyphs;
    }

    /** The slip as a PNG. */
    public byte[] png(Receipt receipt, Paper paper) {
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        try {
            ImageIO.write(draw(receipt, paper), "png", png);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return png.toByteArray();
    }

    /** The slip as a picture as wide as the roll. */
    public BufferedImage draw(Receipt receipt, Paper paper) {
        List<Strip> strips = ReceiptLayout.of(receipt, paper);
        List<Bitmap> pictures = strips.stream().map(strip -> picture(strip, paper)).toList();
        int high = pictures.stream().mapToInt(Bitmap::height).sum();
        BufferedImage slip = new BufferedImage(paper.mm() * Paper.DOTS_PER_MM, high + 2 * END,
                BufferedImage.TYPE_BYTE_BINARY);
        Graphics2D pen = slip.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, slip.getWidth(), slip.getHeight());
        pen.dispose();
        int left = (slip.getWidth() - paper.dots()) / 2;
        int top = END;
        for (Bitmap picture : pictures) {
            put(slip, picture, left + (paper.dots() - picture.width()) / 2, top);
            top += picture.height();
        }
        return slip;
    }

    private Bitmap picture(Strip strip, Paper paper) {
        return switch (strip) {
            case Strip.Line line -> glyphs.line(line, paper);
            case Strip.Qr(QrDrawing code) -> code.picture(paper);
            case Strip.Bars(BarDrawing bars) -> bars.picture();
            case Strip.Picture(Bitmap picture) -> picture;
            case Strip.Blank(int lines) -> Bitmap.drawn(paper.dots(), lines * Paper.LINE, (x, y) -> false);
        };
    }

    private static void put(BufferedImage slip, Bitmap picture, int left, int top) {
        for (int y = 0; y < picture.height(); y++)
            for (int x = 0; x < picture.width(); x++)
                if (picture.black(x, y)) slip.setRGB(left + x, top + y, Color.BLACK.getRGB());
    }
}
