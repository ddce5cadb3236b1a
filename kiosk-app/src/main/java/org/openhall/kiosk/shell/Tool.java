package org.openhall.kiosk.shell;

import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

import org.openhall.kiosk.kit.Icon;
import org.openhall.kiosk.kit.IconShape;
import org.openhall.kiosk.kit.Target;
import org.openhall.kiosk.kit.Words;

/** One thing on the tool bar: icon above a word. UI thread only. */
final class Tool extends Target {

    private final Label words;
    private final Icon icon;

    Tool(IconShape shape, String name, Runnable action) {
        super(action);
        getStyleClass().add("tool");
        icon = new Icon(shape);
        words = Words.line(name);
        VBox face = new VBox(icon, words);
        face.getStyleClass().add("tool-face");
        getChildren().add(face);
        setAccessibleText(name);
    }

    void name(String name) {
        words.setText(name);
        setAccessibleText(name);
    }

    /** Underlines the tool: one is there, or it is on. */
    void on(boolean yes) {
        toggle("on", yes);
    }
}
