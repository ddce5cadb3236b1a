package org.openhall.devices.receipt;

import java.util.ArrayList;
import java.util.List;

import org.openhall.devices.receipt.Part.Align;
import org.openhall.devices.receipt.Part.Size;

/** Lays a slip out on a roll of paper. Pure. */
public final class ReceiptLayout {

    /** A value with less room than this goes below its label. */
    private static final int LEAST_VALUE = 10;
    private static final String COLON = "：";
    private static final String DASH = "- ";

    private final Paper paper;
    private final List<Strip> strips = new ArrayList<>();

    private ReceiptLayout(Paper paper) {
        this.paper = paper;
    }

    /**
     * The strips of a slip, from top to bottom.
     *
     * @throws IllegalArgumentException when a picture is wider than the paper
     */
    public static List<Strip> of(Receipt receipt, Paper paper) {
        ReceiptLayout layout = new ReceiptLayout(paper);
        receipt.parts().forEach(layout::add);
        return List.copyOf(layout.strips);
    }

    private void add(Part part) {
        switch (part) {
            case Part.Title(String text) -> title(Clean.of(text));
            case Part.Text(String text, Align align, Size size, boolean bold) -> words(text, align, size, bold);
            case Part.Table(List<Part.Row> rows) -> table(rows);
            case Part.Qr(String content) -> strips.add(new Strip.Qr(new QrDrawing(content)));
            case Part.Barcode(String content) -> bars(content);
            case Part.Logo(Bitmap picture) -> {
                if (picture.width() > paper.dots())
                    throw new IllegalArgumentException("a picture wider than the paper: " + picture);
                strips.add(new Strip.Picture(picture));
            }
            case Part.TearLine(String words) -> tear(words);
            case Part.Feed(int lines) -> strips.add(new Strip.Blank(lines));
        }
    }

    /** Rather narrow than broken. */
    private void title(String text) {
        boolean breaks = Columns.wrap(text, paper.columns(Size.LARGE)).size() > Columns.wrap(text, paper.columns())
                .size();
        words(text, Align.CENTRE, breaks ? Size.TALL : Size.LARGE, true);
    }

    private void words(String text, Align align, Size size, boolean bold) {
        for (String line : Columns.wrap(Clean.of(text), paper.columns(size)))
            strips.add(new Strip.Line(line, align, size, bold));
    }

    private void plain(String line) {
        strips.add(new Strip.Line(line, Align.LEFT, Size.NORMAL, false));
    }

    private void table(List<Part.Row> rows) {
        int most = paper.columns() - LEAST_VALUE;
        int label = rows.stream().mapToInt(row -> Columns.of(label(row))).filter(width -> width <= most).max()
                .orElse(0);
        rows.forEach(row -> row(label(row), one(row.value()), label));
    }

    private static String label(Part.Row row) {
        return one(row.label()) + COLON;
    }

    private static String one(String text) {
        return Clean.of(text).replace('\n', ' ').strip();
    }

    private void row(String label, String value, int width) {
        boolean beside = Columns.of(label) <= width;
        if (!beside) Columns.wrap(label, paper.columns()).forEach(this::plain);
        String before = beside ? label + " ".repeat(width - Columns.of(label)) : " ".repeat(width);
        for (String line : Columns.wrap(value, paper.columns() - width)) {
            plain((before + line).stripTrailing());
            before = " ".repeat(width);
        }
    }

    private void bars(String content) {
        BarDrawing bars = new BarDrawing(content);
        if (bars.width() <= paper.dots()) strips.add(new Strip.Bars(bars));
        words(content, Align.CENTRE, Size.NORMAL, false);
    }

    private void tear(String words) {
        String middle = Columns.wrap(one(words), paper.columns() - 4 * DASH.length()).getFirst();
        if (!middle.isEmpty()) middle = middle + " ";
        int dashes = (paper.columns() - Columns.of(middle)) / DASH.length();
        String left = DASH.repeat(dashes / 2);
        String line = (left + middle + DASH.repeat(dashes - dashes / 2)).stripTrailing();
        strips.add(new Strip.Line(line, Align.CENTRE, Size.NORMAL, false));
    }
}
