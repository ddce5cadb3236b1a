package org.openhall.kiosk.kit;

import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** A heading over a list, with its count at the right end: every list has a count. UI thread only. */
public final class SectionHead extends HBox {

    private final Label count = Words.line("", Styles.SMALL, Styles.MUTED);
    private final Label words;

    /** A heading and e.g. 共 6 条. */
    public SectionHead(String text, String countText) {
        getStyleClass().add("head");
        setMinHeight(Region.USE_PREF_SIZE);
        words = Words.h2(text);
        Region air = new Region();
        HBox.setHgrow(air, Priority.ALWAYS);
        getChildren().addAll(words, air, count);
        count(countText);
    }

    /** Changes the heading. */
    public void text(String text) {
        words.setText(text);
    }

    /** Changes the count. */
    public void count(String text) {
        count.setText(text);
    }
}
