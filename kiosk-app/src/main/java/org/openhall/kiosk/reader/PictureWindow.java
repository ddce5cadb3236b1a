package org.openhall.kiosk.reader;

import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;

/**
 * A page's picture: whole, or as wide as its window times a factor, then moved by buttons. UI thread only.
 */
final class PictureWindow extends Region {

    /** Part of the window's height that a move down leaves in sight, so that nobody loses the line. */
    private static final double KEPT = 0.12;

    private final ImageView view = new ImageView();
    private final Rectangle clip = new Rectangle();
    private boolean whole = true;
    private double zoom = 1;
    private double down;
    private boolean right;

    PictureWindow() {
        getStyleClass().add("picture-window");
        view.setPreserveRatio(true);
        view.setSmooth(true);
        view.setManaged(false);
        setClip(clip);
        getChildren().add(view);
    }

    /** Shows a picture from its top, or from its foot when one comes back to it. */
    void show(Image image, boolean fromFoot) {
        view.setImage(image);
        down = fromFoot ? Double.MAX_VALUE : 0;
        right = false;
        requestLayout();
    }

    /** Shows nothing. */
    void clear() {
        view.setImage(null);
    }

    /** The whole page, or so many times as wide as the window. */
    void fit(boolean wholePage, double times) {
        if (whole != wholePage) down = 0;
        whole = wholePage;
        zoom = times;
        requestLayout();
    }

    /** Moves down or up within the page; false if there is nothing more that way. */
    boolean move(int direction) {
        if (whole || view.getImage() == null) return false;
        double most = most();
        double at = Math.clamp(down, 0, most);
        double to = Math.clamp(at + direction * getHeight() * (1 - KEPT), 0, most);
        if (Math.abs(to - at) < 1) return false;
        down = to;
        requestLayout();
        return true;
    }

    /** Whether the picture is wider than its window. */
    boolean wider() {
        return !whole && zoom > 1.01;
    }

    /** Whether the right side is shown. */
    boolean atRight() {
        return right;
    }

    /** Shows the other side. */
    void otherSide() {
        right = !right;
        requestLayout();
    }

    private double most() {
        return Math.max(0, pictureHeight() - getHeight());
    }

    private double pictureHeight() {
        Image image = view.getImage();
        return image == null ? 0 : getWidth() * zoom * image.getHeight() / image.getWidth();
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        double height = getHeight();
        clip.setWidth(width);
        clip.setHeight(height);
        Image image = view.getImage();
        if (image == null || width <= 0 || height <= 0) return;
        if (whole) {
            double scale = Math.min(width / image.getWidth(), height / image.getHeight());
            view.setFitWidth(image.getWidth() * scale);
            view.setFitHeight(image.getHeight() * scale);
            view.relocate(Math.rint((width - image.getWidth() * scale) / 2), 0);
        } else {
            down = Math.clamp(down, 0, most());
            view.setFitWidth(width * zoom);
            view.setFitHeight(pictureHeight());
            view.relocate(right ? Math.rint(width - width * zoom) : 0, -Math.rint(down));
        }
    }
}
