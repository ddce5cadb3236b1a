package org.openhall.kiosk.policy;

import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.openhall.contract.content.Interpretation;
import org.openhall.kiosk.kit.Styles;
import org.openhall.kiosk.kit.Target;
import org.openhall.kiosk.kit.Words;

/** A point of an interpretation; pressed, it shows the articles it is about. UI thread only. */
final class PointRow extends Target {

    PointRow(Interpretation.Point point, String articles, boolean chosen, Runnable action) {
        super(action);
        getStyleClass().add("point");
        toggle("here", chosen);
        VBox words = new VBox();
        words.getStyleClass().add(Styles.COL_TIGHT);
        if (!point.heading().isBlank()) words.getChildren().add(Words.of(point.heading(), "point-name"));
        point.text().lines().filter(l -> !l.isBlank()).map(Words::body).forEach(words.getChildren()::add);
        if (!articles.isEmpty())
            words.getChildren().add(Words.small((chosen ? "对应有底色的" : "看原文：") + articles));
        HBox.setHgrow(words, Priority.ALWAYS);
        getChildren().add(words);
        setUsable(!articles.isEmpty());
        setAccessibleText(point.heading());
    }
}
