package org.openhall.kiosk.kit;

import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** A button with a ledge: words, perhaps an icon before and a count after them. UI thread only. */
public final class LedgeButton extends Target {

    /** Words of up to so many characters stay on one line. */
    private static final int SHORT = 8;

    private final Label words;
    private final Label count = Words.line("", Styles.COUNT);

    /** A quiet button. */
    public LedgeButton(String text, Runnable action) {
        super(action);
        getStyleClass().add(Styles.BUTTON);
        words = Words.of(text);
        if (text.length() <= SHORT) words.setMinWidth(javafx.scene.layout.Region.USE_PREF_SIZE);
        getChildren().add(words);
        setAccessibleText(text);
    }

    /** A quiet button with an icon before its words. */
    public static LedgeButton with(IconShape icon, String text, Runnable action) {
        LedgeButton button = new LedgeButton(text, action);
        button.getChildren().addFirst(new Icon(icon));
        return button;
    }

    /** The main button of a screen: large and filled. At most one a screen. */
    public static LedgeButton main(String text, Runnable action) {
        LedgeButton button = new LedgeButton(text, action);
        button.getStyleClass().add(Styles.MAIN);
        return button;
    }

    /** A square button: icon above one or two words, as beside a field. */
    public static LedgeButton square(IconShape icon, String text, Runnable action) {
        LedgeButton button = new LedgeButton(text, action);
        button.getStyleClass().add("square");
        VBox face = new VBox(new Icon(icon), Words.line(text, Styles.SMALL));
        face.setAlignment(javafx.geometry.Pos.CENTER);
        face.getStyleClass().add(Styles.COL_TIGHT);
        button.getChildren().setAll(face);
        return button;
    }

    /** A button as wide as its cell: the name folds into lines, its count stands at the right end. */
    public static LedgeButton domain(String text, String count, Runnable action) {
        LedgeButton button = new LedgeButton(text, action);
        button.getStyleClass().add(Styles.DOMAIN);
        button.words.setMinWidth(0);
        HBox.setHgrow(button.words, Priority.ALWAYS);
        button.words.setMaxWidth(Double.MAX_VALUE);
        button.count(count);
        return button;
    }

    /** Changes the words. */
    public LedgeButton text(String text) {
        words.setText(text);
        setAccessibleText(text);
        return this;
    }

    /** Writes a count after the words; empty takes it away. */
    public LedgeButton count(String text) {
        count.setText(text);
        getChildren().remove(count);
        if (!text.isEmpty()) getChildren().add(count);
        return this;
    }

    /** Fills the button as the chosen one of several. */
    public LedgeButton chosen(boolean yes) {
        toggle(Styles.CHOSEN, yes);
        return this;
    }
}
