package org.openhall.kiosk.kit;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** Long words of which the beginning is shown, about six lines, until one asks for the rest. UI thread only. */
public final class Folded extends VBox {

    /** Characters of the beginning: six lines of twenty. */
    static final int SHOWN = 120;
    /** So few more are not worth a button. */
    private static final int SLACK = 40;

    private final String text;
    private final Label words = Words.body("");
    private final LedgeButton button = LedgeButton.with(IconShape.DOWN, "", this::turn);
    private final Icon icon = (Icon) button.getChildren().getFirst();
    private boolean open = true;

    private Folded(String text) {
        this.text = text;
        getStyleClass().add("folded");
        getChildren().addAll(words, Flow.chips(button));
        turn();
    }

    /** Those words: a label, or a folded one where they are long. */
    public static Node of(String text) {
        return text.length() <= SHOWN + SLACK ? Words.body(text) : new Folded(text);
    }

    private void turn() {
        open = !open;
        int end = text.offsetByCodePoints(0, text.codePointCount(0, SHOWN));
        words.setText(open ? text : text.substring(0, end).strip() + "……");
        button.text(open ? "收起" : "展开");
        icon.draw(open ? IconShape.UP : IconShape.DOWN);
    }
}
