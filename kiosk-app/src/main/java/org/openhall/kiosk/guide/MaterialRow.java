package org.openhall.kiosk.guide;

import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.openhall.contract.content.Guide;
import org.openhall.kiosk.kit.Icon;
import org.openhall.kiosk.kit.IconShape;
import org.openhall.kiosk.kit.Styles;
import org.openhall.kiosk.kit.Target;
import org.openhall.kiosk.kit.Words;

/** A material to tick: box, name, what stands under it, how many pieces. UI thread only. */
final class MaterialRow extends Target {

    private final Icon check = new Icon(IconShape.CHECK);

    MaterialRow(Guide.Material material, Runnable action) {
        super(action);
        getStyleClass().add("need");
        StackPane box = new StackPane(check);
        box.getStyleClass().add("need-box");
        VBox words = new VBox(Words.of(material.name(), "need-name"));
        String remark = GuidePage.remark(material);
        if (!remark.isEmpty()) words.getChildren().add(Words.small(remark));
        words.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        words.getStyleClass().add(Styles.COL_TIGHT);
        HBox.setHgrow(words, Priority.ALWAYS);
        Label pieces = Words.line(GuidePage.pieces(material));
        getChildren().addAll(box, words, pieces);
        setAccessibleText(material.name() + " " + pieces.getText());
        setAccessibleRole(javafx.scene.AccessibleRole.CHECK_BOX);
    }

    MaterialRow have(boolean yes) {
        toggle("have", yes);
        check.setVisible(yes);
        return this;
    }
}
