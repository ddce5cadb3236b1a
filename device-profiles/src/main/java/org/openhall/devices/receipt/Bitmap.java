package org.openhall.devices.receipt;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.util.Arrays;

/** A picture of black and white dots, as printers take it: rows of bytes, the leftmost dot highest, 1 is black. Immutable. */
public final class Bitmap {

    private static final int MOST = 4096;

    private final int width;
    private final int height;
    private final byte[] rows;

    private Bitmap(int width, int height, byte[] rows) {
        if (width < 1 || height < 1 || width > MOST || height > MOST)
            throw new IllegalArgumentException("no picture: " + width + " x " + height);
        this.width = width;
        this.height = height;
        this.rows = rows;
    }

    /** Says of a place whether it is black. */
    interface Ink {
        boolean black(int x, int y);
    }

    static Bitmap drawn(int width, int height, Ink ink) {
        int across = (width + 7) / 8;
        byte[] rows = new byte[across * height];
        for (int y = 0; y < height; y++)
            for (int x = 0; x < width; x++)
                if (ink.black(x, y)) rows[y * across + x / 8] |= (byte) (0x80 >> x % 8);
        return new Bitmap(width, height, rows);
    }

    /**
     * A picture of any colours, made smaller if it is wider, its greys as patterns of dots.
     *
     * @param most dots from left to right
     */
    public static Bitmap of(BufferedImage picture, int most) {
        int width = Math.min(picture.getWidth(), most);
        int height = Math.max(1, picture.getHeight() * width / picture.getWidth());
        return dithered(grey(picture, width, height), width, height);
    }

    private static int[] grey(BufferedImage picture, int width, int height) {
        BufferedImage grey = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D pen = grey.createGraphics();
        pen.setColor(java.awt.Color.WHITE);
        pen.fillRect(0, 0, width, height);
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        pen.drawImage(picture, 0, 0, width, height, null);
        pen.dispose();
        return grey.getRaster().getPixels(0, 0, width, height, (int[]) null);
    }

    /** Floyd and Steinberg's way: what a dot is too dark or too light is owed to its neighbours. */
    private static Bitmap dithered(int[] grey, int width, int height) {
        boolean[] black = new boolean[grey.length];
        for (int at = 0; at < grey.length; at++) {
            black[at] = grey[at] < 128;
            int owed = grey[at] - (black[at] ? 0 : 255);
            int x = at % width;
            if (x + 1 < width) grey[at + 1] += owed * 7 / 16;
            if (at + width >= grey.length) continue;
            if (x > 0) grey[at + width - 1] += owed * 3 / 16;
            grey[at + width] += owed * 5 / 16;
            if (x + 1 < width) grey[at + width + 1] += owed / 16;
        }
        return drawn(width, height, (x, y) -> black[y * width + x]);
    }

    /** Dots from left to right. */
    public int width() {
        return width;
    }

    /** Dots from top to bottom. */
    public int height() {
        return height;
    }

    /** Bytes of one row. */
    public int across() {
        return (width + 7) / 8;
    }

    /** Whether a dot is black; outside all is white. */
    public boolean black(int x, int y) {
        if (x < 0 || y < 0 || x >= width || y >= height) return false;
        return (rows[y * across() + x / 8] & 0x80 >> x % 8) != 0;
    }

    /** The bytes of some of its rows, as far as there are any. */
    public byte[] rows(int from, int count) {
        return Arrays.copyOfRange(rows, from * across(), Math.min(from + count, height) * across());
    }

    /** The same in the middle of a wider one. */
    public Bitmap centred(int wider) {
        int left = (wider - width) / 2;
        return drawn(wider, height, (x, y) -> black(x - left, y));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Bitmap bitmap && bitmap.width == width && Arrays.equals(bitmap.rows, rows);
    }

    @Override
    public int hashCode() {
        return 31 * width + Arrays.hashCode(rows);
    }

    @Override
    public String toString() {
        return width + " x " + height;
    }
}
