package org.openhall.kiosk.kit;

import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/** An emergency across the page, in the colour that says now; leads to its words. UI thread only. */
public final class EmergencyBand extends Target {

    private final Icon icon = new Icon(IconShape.MEGAPHONE);

    /** A band with a mark such as 应急 before the title. */
    public EmergencyBand(String mark, String title, Runnable action) {
        super(action);
        getStyleClass().add("emergency");
        Label words = Words.of(title, Styles.H3);
        HBox.setHgrow(words, Priority.ALWAYS);
        words.setMaxWidth(Double.MAX_VALUE);
        getChildren().addAll(icon, new Tag(mark), words, new Icon(IconShape.CHEVRON, "small"));
        setAccessibleText(mark + "：" + title);
    }

    /** Without the icon, where only the words fit. */
    public EmergencyBand bare() {
        getChildren().remove(icon);
        return this;
    }
}
