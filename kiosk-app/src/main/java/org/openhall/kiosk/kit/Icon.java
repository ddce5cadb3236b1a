package org.openhall.kiosk.kit;

import javafx.scene.layout.Region;
import javafx.scene.shape.SVGPath;
import javafx.scene.transform.Scale;

/** A line drawing in the colour of the words beside it; its size comes from the style sheet. UI thread only. */
public final class Icon extends Region {

    private static final double GRID = 24;

    private final SVGPath path = new SVGPath();
    private final Scale scale = new Scale(1, 1, 0, 0);
    private IconShape shape;

    /** An icon of text size. */
    public Icon(IconShape shape) {
        this(shape, "");
    }

    /** An icon with a further CSS class, e.g. {@code small} or {@code large}. */
    public Icon(IconShape shape, String size) {
        getStyleClass().add("icon");
        if (!size.isEmpty()) getStyleClass().add(size);
        path.getStyleClass().add("icon-path");
        path.getTransforms().add(scale);
        path.setManaged(false);
        getChildren().add(path);
        draw(shape);
        setMouseTransparent(true);
    }

    /** Changes what is drawn. */
    public void draw(IconShape other) {
        shape = other;
        path.setContent(other.path());
    }

    /** What is drawn. */
    public IconShape shape() {
        return shape;
    }

    @Override
    protected void layoutChildren() {
        double side = Math.min(getWidth(), getHeight());
        scale.setX(side / GRID);
        scale.setY(side / GRID);
        path.setLayoutX((getWidth() - side) / 2);
        path.setLayoutY((getHeight() - side) / 2);
    }
}
