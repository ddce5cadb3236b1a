package org.openhall.kiosk.search;

import java.util.function.DoubleConsumer;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;

import org.openhall.kiosk.kit.Icon;
import org.openhall.kiosk.kit.IconShape;
import org.openhall.kiosk.kit.Styles;
import org.openhall.kiosk.kit.Target;

/** The field around what is typed; pressed, it brings the keyboard and puts the caret there. Long words show their end. UI thread only. */
final class SearchField extends Target {

    SearchField(Region typing, Runnable action, DoubleConsumer touched) {
        super(action);
        getStyleClass().add(Styles.FIELD);
        Window window = new Window(typing);
        HBox.setHgrow(window, Priority.ALWAYS);
        getChildren().addAll(new Icon(IconShape.SEARCH), window);
        setAccessibleText("查找");
        addEventFilter(MouseEvent.MOUSE_RELEASED,
                e -> touched.accept(typing.sceneToLocal(e.getSceneX(), e.getSceneY()).getX()));
    }

    /** Whether a caret shows that the keyboard writes here. */
    void typing(boolean yes) {
        toggle("typing-here", yes);
    }

    /** Shows the end of a line that is longer than the room. */
    private static final class Window extends Region {

        private final Region line;
        private final Rectangle clip = new Rectangle();

        Window(Region line) {
            this.line = line;
            setClip(clip);
            getChildren().add(line);
        }

        @Override
        protected double computeMinWidth(double height) {
            return 0;
        }

        @Override
        protected double computePrefHeight(double width) {
            return line.prefHeight(-1);
        }

        @Override
        protected void layoutChildren() {
            double wanted = line.prefWidth(-1);
            double height = line.prefHeight(-1);
            double x = Math.min(0, getWidth() - wanted);
            line.resizeRelocate(x, (getHeight() - height) / 2, wanted, height);
            clip.setWidth(getWidth());
            clip.setHeight(getHeight());
        }
    }
}
