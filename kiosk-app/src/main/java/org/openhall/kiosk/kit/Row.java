package org.openhall.kiosk.kit;

import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/**
 * Things beside each other. Use it in place of a plain HBox wherever words may fold: a plain HBox reckons its least
 * height from its children's least widths and comes out many lines too high. UI thread only.
 */
public final class Row extends HBox {

    /** A row in that style, e.g. {@link Styles#ROW}. */
    public Row(String style, Node... children) {
        super(children);
        getStyleClass().add(style);
        setMinHeight(Region.USE_PREF_SIZE);
    }

    /** The same, with that child taking what room is left. */
    public Row growing(Node child) {
        HBox.setHgrow(child, Priority.ALWAYS);
        return this;
    }

    @Override
    protected double computePrefHeight(double width) {
        double own = RowHeight.of(this, width);
        return own < 0 ? super.computePrefHeight(width) : own;
    }
}
