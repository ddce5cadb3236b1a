package org.openhall.kiosk.kit;

import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/** Labels in the styles of the type scale. They fold into lines and are never cut short with dots. UI thread only. */
public final class Words {

    private Words() {}

    /** The one title of a screen. */
    public static Label h1(String text) {
        return of(text, Styles.H1);
    }

    /** The title of a document, in serif. */
    public static Label title(String text) {
        return of(text, Styles.TITLE);
    }

    /** A heading. */
    public static Label h2(String text) {
        return of(text, Styles.H2);
    }

    /** A lesser heading. */
    public static Label h3(String text) {
        return of(text, Styles.H3);
    }

    /** Running words of the machine. */
    public static Label body(String text) {
        return of(text, "plain");
    }

    /** Second words. */
    public static Label muted(String text) {
        return of(text, Styles.MUTED);
    }

    /** The smallest words, muted. */
    public static Label small(String text) {
        return of(text, Styles.SMALL, Styles.MUTED);
    }

    /** One paragraph an office wrote, in serif. */
    public static Label prose(String text) {
        return of(text, Styles.PROSE);
    }

    /** A label in those styles. */
    public static Label of(String text, String... styles) {
        Label label = new Label(text);
        label.getStyleClass().addAll(styles);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    /** A label that stays on one line and takes the width it needs. */
    public static Label line(String text, String... styles) {
        Label label = of(text, styles);
        label.setWrapText(false);
        label.setMinWidth(Region.USE_PREF_SIZE);
        return label;
    }
}
