package org.openhall.devices.receipt;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.GraphicsEnvironment;
import java.awt.RenderingHints;
import java.awt.font.FontRenderContext;
import java.awt.font.GlyphVector;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.openhall.devices.receipt.Part.Align;
import org.openhall.devices.receipt.Part.Size;

/** Characters drawn from the machine's fonts into the cells of a printer. Thread-safe. */
public final class Glyphs {

    /** In the order in which they suit a slip. */
    private static final List<String> WANTED = List.of("Noto Sans Mono CJK SC", "Noto Sans CJK SC",
            "Source Han Sans SC", "Source Han Sans CN", "WenQuanYi Micro Hei", "WenQuanYi Zen Hei", "FZHei-B01",
            "Droid Sans Fallback", "SimHei", "Microsoft YaHei", "SimSun");
    private static final String PROBE = "凭条受理编号";
    /** Where the line stands on which characters stand, in cells of 24 dots. */
    private static final double BASELINE = .87;
    private static final int DARK = 150;
    private static final FontRenderContext FINE = new FontRenderContext(null, true, true);

    private final List<Font> fonts;

    private Glyphs(List<Font> fonts) {
        this.fonts = fonts;
    }

    /**
     * From the fonts that are installed.
     *
     * @throws IllegalStateException when none of them has Chinese; says which package to install
     */
    public static Glyphs installed() {
        Set<String> names = new HashSet<>(
                Arrays.asList(GraphicsEnvironment.getLocalGraphicsEnvironment().getAvailableFontFamilyNames()));
        List<Font> fonts = Stream.concat(WANTED.stream().filter(names::contains), Stream.of(Font.SANS_SERIF))
                .map(name -> new Font(name, Font.PLAIN, Paper.CHARACTER)).toList();
        if (fonts.stream().noneMatch(font -> font.canDisplayUpTo(PROBE) < 0))
            throw new IllegalStateException("没有能显示中文的字体：安装 fonts-noto-cjk 后再试");
        return new Glyphs(fonts);
    }

    /** A line as a picture of the paper's whole width, gaps above and below included. */
    public Bitmap line(Strip.Line line, Paper paper) {
        int high = line.size().high() * Paper.CHARACTER;
        BufferedImage picture = new BufferedImage(paper.dots(), high + Paper.LINE - Paper.CHARACTER,
                BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D pen = picture.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, picture.getWidth(), picture.getHeight());
        pen.setColor(Color.BLACK);
        int taken = Columns.of(line.text()) * Paper.COLUMN * line.size().wide();
        draw(pen, line.text(), left(line.align(), paper.dots() - taken), (Paper.LINE - Paper.CHARACTER) / 2,
                line.size(), line.bold());
        pen.dispose();
        byte[] grey = ((DataBufferByte) picture.getRaster().getDataBuffer()).getData();
        return Bitmap.drawn(picture.getWidth(), picture.getHeight(),
                (x, y) -> (grey[y * paper.dots() + x] & 0xFF) < DARK);
    }

    private static int left(Align align, int room) {
        return switch (align) {
            case LEFT -> 0;
            case CENTRE -> room / 2;
            case RIGHT -> room;
        };
    }

    /**
     * Draws text, each character in the middle of its cell.
     *
     * @param x of the first cell's left side
     * @param y of its upper side
     */
    public void draw(Graphics2D pen, String text, int x, int y, Size size, boolean bold) {
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        int at = x;
        for (String cluster : Columns.clusters(text)) {
            int cell = Columns.of(cluster) * Paper.COLUMN * size.wide();
            if (!cluster.isBlank()) draw(pen, cluster, at, y, cell, size, bold);
            at += cell;
        }
    }

    private void draw(Graphics2D pen, String cluster, int x, int y, int cell, Size size, boolean bold) {
        Optional<Font> found = fontOf(cluster);
        String shown = found.isPresent() ? cluster : Character.toString(Clean.GETA);
        Font font = found.orElse(fonts.getFirst()).deriveFont(bold ? Font.BOLD : Font.PLAIN);
        GlyphVector shape = font.createGlyphVector(FINE, shown);
        double advance = shape.getLogicalBounds().getWidth() * size.wide();
        double squeeze = advance > cell ? cell / advance : 1;
        AffineTransform place = AffineTransform.getTranslateInstance(x + Math.max(0, (cell - advance) / 2),
                y + BASELINE * Paper.CHARACTER * size.high());
        place.scale(size.wide() * squeeze, size.high());
        pen.fill(place.createTransformedShape(shape.getOutline()));
    }

    private Optional<Font> fontOf(String cluster) {
        Optional<Font> wanted = fonts.stream().filter(font -> font.canDisplayUpTo(cluster) < 0).findFirst();
        return wanted.isPresent() ? wanted : anyFont(cluster);
    }

    /** Slow, and only for what no font that suits has. */
    private static Optional<Font> anyFont(String cluster) {
        return Arrays.stream(GraphicsEnvironment.getLocalGraphicsEnvironment().getAllFonts())
                .filter(font -> font.canDisplayUpTo(cluster) < 0).findFirst()
                .map(font -> font.deriveFont((float) Paper.CHARACTER));
    }
}
