package org.openhall.kiosk.kit;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** A box beside the page: a heading and what stands under it. UI thread only. */
public final class Note extends VBox {

    /** A box with a heading; an empty heading is left out. */
    public Note(String heading, Node... below) {
        getStyleClass().add(Styles.NOTE);
        if (!heading.isEmpty()) getChildren().add(Words.h2(heading));
        getChildren().addAll(below);
    }

    /** An amber box: what is the matter, then what it means and what to do, if anything. */
    public static Row warning(IconShape icon, String matter, String meaning) {
        VBox words = new VBox(Words.of(matter, Styles.LEAD, Styles.BOLD));
        words.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        if (!meaning.isEmpty()) words.getChildren().add(Words.body(meaning));
        return new Row(Styles.WARN_BOX, new Icon(icon, "large"), words).growing(words);
    }

    /** The same on one line, where the largest letters leave no room. */
    public static Row brief(IconShape icon, String matter) {
        Label words = Words.of(matter, Styles.BOLD);
        Row row = new Row(Styles.WARN_BOX, new Icon(icon), words).growing(words);
        row.getStyleClass().add("brief");
        return row;
    }
}
