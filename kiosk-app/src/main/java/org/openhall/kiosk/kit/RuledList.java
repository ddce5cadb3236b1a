package org.openhall.kiosk.kit;

import java.util.List;

import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** Rows under a strong line with hairlines between; half a gap of dead space above and below each. UI thread only. */
public final class RuledList extends VBox {

    /** An empty list. */
    public RuledList() {
        getStyleClass().add(Styles.LIST);
    }

    /** A list of those rows. */
    public RuledList(List<? extends Node> rows) {
        this();
        rows(rows);
    }

    /** Replaces the rows. */
    public void rows(List<? extends Node> rows) {
        getChildren().clear();
        for (Node row : rows) {
            StackPane cell = new StackPane(row);
            cell.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
            cell.setMinHeight(Region.USE_PREF_SIZE); // a row never gives way: the next would stand on its words
            cell.getStyleClass().add("list-cell-row");
            getChildren().add(cell);
        }
        if (!getChildren().isEmpty()) getChildren().getLast().getStyleClass().add("last");
    }
}
