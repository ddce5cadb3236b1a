package org.openhall.kiosk.kit;

import java.util.List;

import javafx.geometry.HPos;
import javafx.scene.Node;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** Cells in equal columns, row by row, a gap apart; cells of a row are equally high. UI thread only. */
public final class Columns extends GridPane {

    private final int columns;

    /** So many columns, at least 1. */
    public Columns(int columns) {
        this.columns = columns;
        getStyleClass().add(Styles.GRID);
        for (int i = 0; i < columns; i++) {
            ColumnConstraints column = new ColumnConstraints();
            column.setPercentWidth(100.0 / columns);
            column.setHalignment(HPos.LEFT);
            column.setHgrow(Priority.ALWAYS);
            column.setFillWidth(true);
            getColumnConstraints().add(column);
        }
    }

    /** Replaces the cells; the last takes what is left of its row. */
    public Columns cells(List<? extends Node> cells) {
        getChildren().clear();
        for (int i = 0; i < cells.size(); i++) {
            Node cell = cells.get(i);
            int column = i % columns;
            boolean last = i == cells.size() - 1;
            if (cell instanceof Region region) {
                region.setMaxWidth(Double.MAX_VALUE);
                region.setMaxHeight(Double.MAX_VALUE);
            }
            GridPane.setVgrow(cell, Priority.SOMETIMES);
            add(cell, column, i / columns, last ? columns - column : 1, 1);
        }
        return this;
    }
}
