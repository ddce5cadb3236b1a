package org.openhall.kiosk.shell;

import javafx.geometry.Pos;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** Something that stands in front of the screens and dims them, not shown at first. UI thread only. */
abstract class Veil extends StackPane {

    /**
     * A veil with one box on it.
     *
     * @param box as high as it needs
     */
    Veil(VBox box) {
        getStyleClass().add("veil");
        box.getStyleClass().add("ask");
        box.setFillWidth(true);
        box.setMaxHeight(Region.USE_PREF_SIZE);
        box.maxWidthProperty().bind(widthProperty().multiply(.86));
        setAlignment(Pos.CENTER);
        getChildren().add(box);
        setVisible(false);
    }
}
