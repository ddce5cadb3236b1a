package org.openhall.kiosk.listing;

import java.util.List;
import java.util.function.IntConsumer;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.openhall.kiosk.kit.IconShape;
import org.openhall.kiosk.kit.LedgeButton;
import org.openhall.kiosk.kit.RuledList;
import org.openhall.kiosk.kit.Styles;
import org.openhall.kiosk.kit.Words;

/**
 * A ruled list that shows as many whole rows as there is room for, with two buttons to turn where there are more. Long
 * lists cost no more than a page. UI thread only.
 */
public final class FittingList extends Region {

    /** Rows worth handing in: more than any page holds. */
    public static final int MOST_ROWS = 24;

    /** Wider than so many times its height, the buttons stand beside it: a low screen keeps its height. */
    private static final double LOW = 1.3;

    private final RuledList list = new RuledList();
    private final Label place = Words.line("", Styles.MUTED);
    private final LedgeButton up;
    private final LedgeButton down;
    private final HBox foot;
    private final Label sidePlace = Words.line("", Styles.MUTED);
    private final LedgeButton sideUp;
    private final LedgeButton sideDown;
    private final VBox side;
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
        up = LedgeButton.with(IconShape.UP, "上一页", previous);
        down = LedgeButton.with(IconShape.DOWN, "下一页", () -> next.accept(fitting));
        Region air = new Region();
        HBox.setHgrow(air, Priority.ALWAYS);
        foot = new HBox(up, down, air, place);
        foot.getStyleClass().add("pager-foot");
        foot.setManaged(false);
        sideUp = LedgeButton.square(IconShape.UP, "上页", previous);
        sideDown = LedgeButton.square(IconShape.DOWN, "下页", () -> next.accept(fitting));
        side = new VBox(sideUp, sidePlace, sideDown);
        side.getStyleClass().add("pager-side");
        side.setManaged(false);
        list.setManaged(false);
        getStyleClass().add("fitting-list");
        getChildren().addAll(list, foot, side);
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
        boolean low = width > height * LOW;
        double sideWidth = turning && low ? snapSizeX(side.prefWidth(-1)) : 0;
        double footHeight = turning && !low ? snapSizeY(foot.prefHeight(width)) : 0;
        double taken = width - sideWidth;
        fitting = Math.max(Math.min(1, list.getChildren().size()), fit(taken, height - footHeight));
        for (int i = 0; i < list.getChildren().size(); i++) {
            list.getChildren().get(i).setVisible(i < fitting);
            list.getChildren().get(i).setManaged(i < fitting);
        }
        list.resizeRelocate(0, 0, taken, list.prefHeight(taken));
        foot.setVisible(turning && !low);
        side.setVisible(turning && low);
        foot.resizeRelocate(0, height - footHeight, width, footHeight);
        side.resizeRelocate(taken, 0, sideWidth, height);
        String places = (offset + 1) + "–" + (offset + fitting);
        place.setText("第 " + places + " 条，共 " + total + " 条");
        sidePlace.setText(places);
        for (LedgeButton back : List.of(up, sideUp))
            back.setUsable(offset > 0);
        for (LedgeButton on : List.of(down, sideDown))
            on.setUsable(offset + fitting < total);
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
