package org.openhall.kiosk.kit;

import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/** A small framed word, e.g. what kind of thing a row is. Not pressed. UI thread only. */
public final class Tag extends Label {

    /** A plain tag. */
    public Tag(String text) {
        super(text);
        getStyleClass().add(Styles.TAG);
        setMinWidth(Region.USE_PREF_SIZE);
        setMinHeight(Region.USE_PREF_SIZE);
    }

    /** Something is good, e.g. 有效. */
    public static Tag ok(String text) {
        Tag tag = new Tag(text);
        tag.getStyleClass().add(Styles.OK);
        return tag;
    }

    /** Something needs care, e.g. 已废止. */
    public static Tag warn(String text) {
        Tag tag = new Tag(text);
        tag.getStyleClass().add(Styles.WARN);
        return tag;
    }
}
