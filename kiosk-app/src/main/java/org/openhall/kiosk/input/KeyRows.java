package org.openhall.kiosk.input;

import java.util.ArrayList;
import java.util.List;

import javafx.scene.Node;
import javafx.scene.layout.Region;

/**
 * Rows of keys, ten units across: a letter is one unit, wider keys more. Units shrink to the width there is and grow to a
 * limit, so that the pitch stays on the screen at every text size. UI thread only.
 */
final class KeyRows extends Region {

    /** Units in a full row. */
    static final double UNITS = 10;
    /** Rows of keys. */
    static final int ROWS = 4;

    private final List<List<Key>> rows = new ArrayList<>();
    private double gap;

    /**
     * A key in its row.
     *
     * @param node itself
     * @param units its width, gap included
     */
    record Key(Node node, double units) {}

    /** Shows other rows. */
    void show(List<List<Key>> other) {
        rows.clear();
        rows.addAll(other);
        getChildren().setAll(rows.stream().flatMap(List::stream).map(Key::node).toList());
    }

    /** Sets the gap between keys, in pixels. */
    void setGap(double pixels) {
        gap = pixels;
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        double unit = getWidth() / UNITS;
        double pitch = getHeight() / ROWS;
        for (int row = 0; row < rows.size(); row++) {
            double units = rows.get(row).stream().mapToDouble(Key::units).sum();
            double x = (UNITS - units) / 2 * unit;
            for (Key key : rows.get(row)) {
                double left = snapPositionX(x + gap / 2);
                double right = snapPositionX(x + key.units() * unit - gap / 2);
                double top = snapPositionY(row * pitch + gap / 2);
                double bottom = snapPositionY((row + 1) * pitch - gap / 2);
                key.node().resizeRelocate(left, top, right - left, bottom - top);
                x += key.units() * unit;
            }
        }
    }
}
