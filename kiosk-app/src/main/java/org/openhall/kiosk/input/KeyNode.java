package org.openhall.kiosk.input;

import javafx.css.PseudoClass;
import javafx.scene.AccessibleAction;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;

/**
 * One key: a word or sign. Acts on release inside, or, where it repeats, as soon as it is touched and again while it is
 * held. UI thread only.
 */
final class KeyNode extends HBox {

    private static final PseudoClass PRESSED = PseudoClass.getPseudoClass("pressed");

    private final Runnable action;
    private boolean armed;

    private KeyNode(String id, String words, String style, Runnable action) {
        super(new Label(words));
        this.action = action;
        setId(id);
        getStyleClass().addAll("target", "key");
        if (!style.isEmpty()) getStyleClass().addAll(style.split(" ", -1));
        setAccessibleRole(AccessibleRole.BUTTON);
        setAccessibleText(words);
        setPickOnBounds(true);
    }

    /** A key that does something on release. */
    static KeyNode of(String id, String words, String style, Runnable action) {
        KeyNode key = new KeyNode(id, words, style, action);
        key.addEventHandler(MouseEvent.MOUSE_PRESSED, key::pressed);
        key.addEventHandler(MouseEvent.MOUSE_RELEASED, e -> {
            if (key.released(e)) action.run();
        });
        return key;
    }

    /** A key that acts at once and goes on while it is held. */
    static KeyNode repeating(String id, String words, String style, PressRepeat repeat) {
        KeyNode key = new KeyNode(id, words, style, repeat::once);
        key.addEventHandler(MouseEvent.MOUSE_PRESSED, e -> {
            key.pressed(e);
            repeat.start();
        });
        key.addEventHandler(MouseEvent.MOUSE_RELEASED, e -> {
            key.released(e);
            repeat.stop();
        });
        key.addEventHandler(MouseEvent.MOUSE_EXITED, _ -> repeat.stop());
        key.sceneProperty().addListener((_, _, _) -> repeat.stop());
        return key;
    }

    /** What a tap does, for whoever has no finger. */
    @Override
    public void executeAccessibleAction(AccessibleAction wanted, Object... parameters) {
        if (wanted == AccessibleAction.FIRE) action.run();
        else
            super.executeAccessibleAction(wanted, parameters);
    }

    private void pressed(MouseEvent event) {
        armed = true;
        pseudoClassStateChanged(PRESSED, true);
        event.consume();
    }

    private boolean released(MouseEvent event) {
        boolean meant = armed && contains(event.getX(), event.getY());
        armed = false;
        pseudoClassStateChanged(PRESSED, false);
        event.consume();
        return meant;
    }
}
