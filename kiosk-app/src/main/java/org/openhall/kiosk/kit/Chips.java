package org.openhall.kiosk.kit;

import java.util.List;

import javafx.scene.Node;
import javafx.scene.layout.FlowPane;

/** Buttons one after another, flowing into as many lines as they need, a gap apart. UI thread only. */
public final class Chips extends FlowPane {

    /** Wants one line when asked for its width: a FlowPane's own wish of 400 px would fold it at once inside a row. */
    private static final double ONE_LINE = 10_000;

    /** Those buttons. */
    public Chips(Node... chips) {
        super(chips);
        setPrefWrapLength(ONE_LINE);
        getStyleClass().add(Styles.CHIPS);
    }

    /** Replaces the buttons. */
    public void chips(List<? extends Node> chips) {
        getChildren().setAll(chips);
    }

    @Override
    protected double computePrefWidth(double height) {
        double gaps = Math.max(0, getChildren().size() - 1) * getHgap();
        double sum = getManagedChildren().stream().mapToDouble(n -> n.prefWidth(-1)).sum();
        return snappedLeftInset() + sum + gaps + snappedRightInset();
    }
}
