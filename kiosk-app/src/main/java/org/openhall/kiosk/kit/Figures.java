package org.openhall.kiosk.kit;

import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** Two to four figures beside each other between rules: what it is, how much. UI thread only. */
public final class Figures extends HBox {

    /** No figures yet. */
    public Figures() {
        getStyleClass().add("figures");
        setMinHeight(javafx.scene.layout.Region.USE_PREF_SIZE);
    }

    /** Adds a figure, e.g. 承诺办结, 22, 个工作日. */
    public Figures figure(String what, String value, String unit) {
        HBox amount = new HBox(Words.of(value, "figure-value"), Words.of(unit, Styles.LEAD));
        amount.setAlignment(javafx.geometry.Pos.BASELINE_LEFT);
        amount.setSpacing(4);
        return cell(what, amount);
    }

    /** Adds words that are no figure, at body size, e.g. 公开方式, 主动公开. */
    public Figures words(String what, String words) {
        return cell(what, Words.body(words));
    }

    private Figures cell(String what, javafx.scene.Node value) {
        VBox cell = new VBox(Words.small(what), value);
        cell.getStyleClass().add("figure");
        if (getChildren().isEmpty()) cell.getStyleClass().add("first");
        cell.setMinWidth(0);
        cell.setPrefWidth(0);
        HBox.setHgrow(cell, Priority.ALWAYS);
        getChildren().add(cell);
        return this;
    }
}
