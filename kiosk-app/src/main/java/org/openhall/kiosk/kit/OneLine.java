package org.openhall.kiosk.kit;

import java.util.List;

import javafx.scene.Node;
import javafx.scene.layout.Region;

/** Things on one line: those that have no room are left out, whole, and the next stands in their place. UI thread only. */
public final class OneLine extends Region {

    /** An empty line. */
    public OneLine() {
        getStyleClass().add("one-line");
    }

    /** Replaces the things; an empty line takes no room. */
    public void show(List<? extends Node> nodes) {
        getChildren().setAll(nodes);
        setVisible(!nodes.isEmpty());
        setManaged(!nodes.isEmpty());
    }

    private double gap() {
        return getInsets().getLeft();
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected double computePrefHeight(double width) {
        return getChildren().stream().mapToDouble(n -> Math.max(n.minHeight(-1), n.prefHeight(-1))).max().orElse(0);
    }

    @Override
    protected double computePrefWidth(double height) {
        return getChildren().stream().mapToDouble(n -> n.prefWidth(-1) + gap()).sum();
    }

    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    @Override
    protected void layoutChildren() {
        double x = 0;
        for (Node node : getChildren()) {
            double width = snapSizeX(node.prefWidth(-1));
            boolean room = x + width <= getWidth() + 1;
            node.setVisible(room);
            node.resizeRelocate(snapPositionX(x), 0, width, getHeight());
            if (room) x += width + gap();
        }
    }
}
