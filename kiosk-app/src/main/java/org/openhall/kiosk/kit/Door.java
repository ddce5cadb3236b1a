package org.openhall.kiosk.kit;

import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** A door of the home screen: icon, name, what is behind it now. UI thread only. */
public final class Door extends Target {

    private final Label note;
    private final Icon icon;
    private final Icon chevron = new Icon(IconShape.CHEVRON, "small");

    /** A door with a line on what is behind it; an empty line is left out. */
    public Door(IconShape shape, String name, String behind, Runnable action) {
        super(action);
        getStyleClass().add(Styles.DOOR);
        icon = new Icon(shape, "large");
        note = Words.of(behind, "door-note");
        VBox words = new VBox(Words.of(name, "door-title"), note);
        HBox.setHgrow(words, Priority.ALWAYS);
        words.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        getChildren().addAll(icon, words, chevron);
        setAccessibleText(name);
        note(behind);
    }

    /** Without the chevron, where room is dear; the ledge says enough. */
    public Door plain() {
        getChildren().remove(chevron);
        return this;
    }

    /** Without the icon too, where only the words fit. */
    public Door bare() {
        getChildren().remove(icon);
        return plain();
    }

    /** Changes the line on what is behind. */
    public void note(String behind) {
        note.setText(behind);
        note.setVisible(!behind.isEmpty());
        note.setManaged(!behind.isEmpty());
    }

    /** Shuts the door for now: it loses ledge and chevron, its line says what to do instead. */
    public void away(boolean yes) {
        toggle(Styles.AWAY, yes);
        setUsable(!yes);
        chevron.setVisible(!yes);
    }
}
