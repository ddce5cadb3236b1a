package org.openhall.kiosk.listing;

import java.util.List;
import java.util.function.IntConsumer;
import javafx.geometry.Dimension2D;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.layout.Region;

import org.openhall.kiosk.kit.RuledList;
import org.openhall.kiosk.kit.TurnButtons;

/**
 * A ruled list that shows as many whole rows as there is room for, with two buttons to turn where there are more. Long
 * lists cost no more than a page. UI thread only.
 */
public final class FittingList extends Region {

    /** Rows worth handing in: more than any page holds. */
    public static final int MOST_ROWS = 24;

    private final RuledList list = new RuledList();
    private final TurnButtons buttons;
    private int offset;
    private int total;
    private int fitting;
    private boolean turns = true;

    /**
     * An empty list.
     *
     * @param previous asked for the page before
     * @param next asked for the page after, with the number of rows this page shows
     */
    public FittingList(Runnable previous, IntConsumer next) {
        buttons = new TurnButtons(getChildren(), previous, () -> next.accept(fitting));
        list.setManaged(false);
        getStyleClass().add("fitting-list");
        getChildren().add(list);
    }

    /** Never shows the buttons: only the best rows count, the rest is reached another way. */
    public void bestOnly(boolean yes) {
        turns = !yes;
        requestLayout();
    }

    /**
     * Shows rows.
     *
     * @param rows from the offset on, up to {@link #MOST_ROWS}
     * @param from place of the first of them in the whole list, from 0
     * @param all how many rows the whole list has
     */
    public void show(List<? extends Node> rows, int from, int all) {
        list.rows(rows);
        offset = from;
        total = all;
        requestLayout();
    }

    /** Rows that fit; known after layout. */
    public int fitting() {
        return fitting;
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computeMinHeight(double width) {
        return 0;
    }

    @Override
    protected double computePrefHeight(double width) {
        return list.prefHeight(width);
    }

    @Override
    protected double computePrefWidth(double height) {
        return list.prefWidth(-1);
    }

    @Override
    protected void layoutChildren() {
        double width = snapSizeX(getWidth());
        double height = getHeight();
        boolean whole = offset == 0 && list.getChildren().size() >= total && fit(width, height) >= total;
        boolean turning = !whole && turns && total > 0;
        Dimension2D room = buttons.place(turning, width, height);
        double taken = room.getWidth();
        fitting = Math.max(Math.min(1, list.getChildren().size()), fit(taken, room.getHeight()));
        for (int i = 0; i < list.getChildren().size(); i++) {
            list.getChildren().get(i).setVisible(i < fitting);
            list.getChildren().get(i).setManaged(i < fitting);
        }
        list.resizeRelocate(0, 0, taken, list.prefHeight(taken));
        String places = (offset + 1) + "–" + (offset + fitting);
        buttons.show(offset > 0, offset + fitting < total, "第 " + places + " 条，共 " + total + " 条", places);
    }

    private int fit(double width, double height) {
        double left = height - list.snappedTopInset() - list.snappedBottomInset();
        int count = 0;
        for (Node row : list.getChildren()) {
            left -= row.prefHeight(width);
            if (left < -1) return count;
            count++;
        }
        return count;
    }
}
