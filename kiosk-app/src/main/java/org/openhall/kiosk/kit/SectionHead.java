package org.openhall.kiosk.kit;

import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.text.TextAlignment;

/** A heading over a list, with its count at the right end: every list has a count. UI thread only. */
public final class SectionHead extends HBox {

    /** Words of up to so many characters stay on one line; what stands beside them folds. */
    private static final int SHORT = 14;
    /** Words of up to so many characters do so beside a count that folds. */
    private static final int BRIEF = 10;
    /** Heading and count of up to so many characters have room beside each other in the largest letters. */
    private static final int BOTH = 20;

    private final Label count = Words.small("");
    private final Label words;

    /** A heading and e.g. 共 6 条. */
    public SectionHead(String text, String countText) {
        getStyleClass().add("head");
        setMinHeight(Region.USE_PREF_SIZE);
        words = Words.h2(text);
        Region air = new Region();
        HBox.setHgrow(air, Priority.ALWAYS);
        getChildren().addAll(words, air, count);
        count.setTextAlignment(TextAlignment.RIGHT);
        text(text);
        count(countText);
    }

    /** Changes the heading. */
    public final void text(String text) {
        words.setText(text);
        narrow();
    }

    /** Changes the count. */
    public final void count(String text) {
        count.setText(text);
        narrow();
    }

    /** A short heading beside a long count folds: together they would push the page over the screen's edge. */
    private void narrow() {
        int heading = words.getText().length();
        int counted = count.getText().length();
        boolean folds = counted > SHORT;
        words.setMinWidth(
                heading <= (folds ? BRIEF : SHORT) && (folds || heading + counted <= BOTH) ? USE_PREF_SIZE : 0);
        count.setMinWidth(counted <= SHORT ? USE_PREF_SIZE : 0);
    }
}
