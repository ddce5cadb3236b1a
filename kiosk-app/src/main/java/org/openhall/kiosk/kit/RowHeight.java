package org.openhall.kiosk.kit;

import java.util.List;

import javafx.geometry.Insets;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/**
 * How high a row of folding words becomes. HBox reckons with the widths its children would like, not with those they
 * get once the growing ones have taken the rest; folded words then come out far too high.
 */
final class RowHeight {

    private RowHeight() {}

    /** The height at that width, or -1 where HBox itself reckons right: nothing to give out. */
    static double of(HBox row, double width) {
        List<Node> children = row.getChildren().stream().filter(Node::isManaged).toList();
        long growing = children.stream().filter(RowHeight::grows).count();
        if (width < 0 || growing == 0) return -1;
        Insets in = row.getInsets();
        double gaps = row.getSpacing() * (children.size() - 1);
        double wanted = children.stream().mapToDouble(c -> c.prefWidth(-1)).sum();
        double extra = width - in.getLeft() - in.getRight() - gaps - wanted;
        if (extra <= 0) return -1;
        double highest = 0;
        for (Node child : children) {
            double given = child.prefWidth(-1) + (grows(child) ? Math.floor(extra / growing) : 0);
            double height = Math.max(child.prefHeight(biased(child) ? given : -1), child.minHeight(given));
            highest = Math.max(highest, height);
        }
        return Math.ceil(in.getTop() + highest + in.getBottom());
    }

    private static boolean biased(Node node) {
        return node.getContentBias() == Orientation.HORIZONTAL;
    }

    private static boolean grows(Node child) {
        return HBox.getHgrow(child) == Priority.ALWAYS;
    }
}
