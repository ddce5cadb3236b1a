package org.openhall.kiosk.kit;

import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;

/**
 * Whatever can be pressed. One tap, on release inside; Enter and Space do the same. A box rather than a JavaFX button,
 * because a button's graphic does not fold long words into lines. UI thread only.
 */
@SuppressWarnings("this-escape") // only this class's own handlers, and they do not run before a tap
public class Target extends HBox {

    private static final PseudoClass PRESSED = PseudoClass.getPseudoClass("pressed");

    private Runnable action;
    private boolean armed;
    private boolean usable = true;

    /** A target that does that, with those things in it. */
    public Target(Runnable action, Node... children) {
        super(children);
        this.action = action;
        getStyleClass().add(Styles.TARGET);
        setAccessibleRole(AccessibleRole.BUTTON);
        setFocusTraversable(true);
        setPickOnBounds(true);
        addEventHandler(MouseEvent.MOUSE_PRESSED, this::pressed);
        addEventHandler(MouseEvent.MOUSE_RELEASED, this::released);
        setOnKeyPressed(e -> {
            if (e.getCode() == KeyCode.ENTER || e.getCode() == KeyCode.SPACE) {
                e.consume();
                fire();
            }
        });
    }

    /** Changes what a tap does. */
    public final void onTap(Runnable other) {
        action = other;
    }

    /** Whether a tap does anything. A target that is off stays where it is and says why in its own words. */
    public final void setUsable(boolean yes) {
        usable = yes;
        toggle(Styles.OFF, !yes);
    }

    /** Whether a tap does anything. */
    public final boolean usable() {
        return usable;
    }

    /** Does what a tap does. */
    public final void fire() {
        if (usable) action.run();
    }

    @Override
    protected double computePrefHeight(double width) {
        double own = RowHeight.of(this, width);
        return own < 0 ? super.computePrefHeight(width) : own;
    }

    /** Adds or takes away a CSS class; nothing is styled anew where nothing changes. */
    protected final void toggle(String style, boolean on) {
        if (getStyleClass().contains(style) == on) return;
        if (on) getStyleClass().add(style);
        else
            getStyleClass().remove(style);
    }

    private void pressed(MouseEvent event) {
        if (!usable) return;
        armed = true;
        pseudoClassStateChanged(PRESSED, true);
        event.consume();
    }

    private void released(MouseEvent event) {
        boolean inside = contains(event.getX(), event.getY());
        boolean was = armed;
        armed = false;
        pseudoClassStateChanged(PRESSED, false);
        event.consume();
        if (was && inside) fire();
    }
}
