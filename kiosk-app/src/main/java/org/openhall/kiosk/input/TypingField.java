package org.openhall.kiosk.input;

import javafx.geometry.Point2D;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;

/**
 * The text being typed: what stands before the caret, what is being composed (underlined), the caret, what stands after;
 * or a hint when there is nothing. UI thread only.
 */
final class TypingField extends HBox {

    private final Label before = new Label();
    private final Label composing = new Label();
    private final Region caret = new Region();
    private final Label after = new Label();
    private final Label hint;

    TypingField(String hint) {
        this.hint = new Label(hint);
        getStyleClass().add("typing");
        getStylesheets().add(KeyboardView.STYLES);
        composing.getStyleClass().add("composing");
        caret.getStyleClass().add("caret");
        this.hint.getStyleClass().add("hint");
        // Where the text is longer than the field, its end and what is being composed stay in sight.
        before.setTextOverrun(OverrunStyle.LEADING_ELLIPSIS);
        composing.setMinWidth(Region.USE_PREF_SIZE);
        after.setMinWidth(0);
        getChildren().addAll(before, composing, caret, after, this.hint);
    }

    void render(KeyboardState state) {
        before.setText(state.text().substring(0, state.caret()));
        after.setText(state.text().substring(state.caret()));
        composing.setText(state.composition().preview());
        show(before, !before.getText().isEmpty());
        show(composing, !composing.getText().isEmpty());
        show(after, !after.getText().isEmpty());
        show(hint, state.preview().isEmpty());
    }

    /** The place in the text, from 0, before the character that begins nearest to that many pixels from the left. */
    int characterAt(double x) {
        if (hint.isVisible()) return 0;
        int first = before.getText().length();
        if (x < caret.getBoundsInParent().getCenterX()) return insertion(before, x);
        return first + insertion(after, x);
    }

    private static int insertion(Label label, double x) {
        if (label.getText().isEmpty()) return 0;
        Text text = new Text(label.getText());
        text.setFont(label.getFont());
        return text.hitTest(new Point2D(x - label.getLayoutX(), 0)).getInsertionIndex();
    }

    private static void show(Label label, boolean yes) {
        label.setVisible(yes);
        label.setManaged(yes);
    }
}
