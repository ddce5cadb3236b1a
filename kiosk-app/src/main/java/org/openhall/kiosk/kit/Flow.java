package org.openhall.kiosk.kit;

import java.util.ArrayList;
import java.util.List;

import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.layout.FlowPane;

/**
 * Things one after another, flowing into as many lines as they need: buttons, tags, ticks. A FlowPane gives each the
 * width it wants and wants 400 px itself; here nothing becomes wider than the flow, its words fold, and the flow wants
 * one line. Gaps and alignment come from the style sheet. UI thread only.
 */
public final class Flow extends FlowPane {

    /** Things in that style, e.g. {@link Styles#CHIPS}. */
    public Flow(String style, Node... things) {
        super(things);
        setMinHeight(USE_PREF_SIZE);
        getStyleClass().add(style);
    }

    /** Buttons, a gap apart. */
    public static Flow chips(Node... buttons) {
        return new Flow(Styles.CHIPS, buttons);
    }

    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    @Override
    protected double computePrefWidth(double height) {
        double gaps = Math.max(0, getManagedChildren().size() - 1) * getHgap();
        double sum = getManagedChildren().stream().mapToDouble(n -> snapSizeX(n.prefWidth(-1))).sum();
        return snappedLeftInset() + sum + gaps + snappedRightInset();
    }

    @Override
    protected double computePrefHeight(double width) {
        List<Line> lines = lines(width < 0 ? computePrefWidth(-1) : width);
        double gaps = Math.max(0, lines.size() - 1) * getVgap();
        return snappedTopInset() + lines.stream().mapToDouble(Line::height).sum() + gaps + snappedBottomInset();
    }

    @Override
    protected void layoutChildren() {
        Insets insets = getInsets();
        double top = insets.getTop();
        for (Line line : lines(getWidth())) {
            double left = insets.getLeft();
            for (Box box : line.boxes()) {
                double down = switch (getRowValignment()) {
                    case TOP -> 0;
                    case CENTER -> (line.height() - box.height()) / 2;
                    case BOTTOM -> line.height() - box.height();
                    case BASELINE -> line.baseline() - box.node().getBaselineOffset();
                };
                box.node().resizeRelocate(left, snapPositionY(top + down), box.width(), box.height());
                left += box.width() + getHgap();
            }
            top += line.height() + getVgap();
        }
    }

    private record Box(Node node, double width, double height) {}

    private record Line(List<Box> boxes) {

        double height() {
            return boxes.stream().mapToDouble(Box::height).max().orElse(0);
        }

        double baseline() {
            return boxes.stream().mapToDouble(b -> b.node().getBaselineOffset()).max().orElse(0);
        }
    }

    private List<Line> lines(double width) {
        double room = Math.max(0, width - snappedLeftInset() - snappedRightInset());
        List<Line> lines = new ArrayList<>();
        double left = 0;
        for (Node node : getManagedChildren()) {
            double wanted = Math.min(snapSizeX(node.prefWidth(-1)), Math.max(room, node.minWidth(-1)));
            Box box = new Box(node, wanted,
                    snapSizeY(Math.max(node.minHeight(wanted), node.prefHeight(wanted))));
            if (lines.isEmpty() || left + wanted > room + .5) {
                lines.add(new Line(new ArrayList<>()));
                left = 0;
            }
            lines.getLast().boxes().add(box);
            left += wanted + getHgap();
        }
        return lines;
    }
}
