package org.openhall.kiosk.shell;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.scene.Parent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** What stands around every screen and never goes away. UI thread only. */
final class Frame extends BorderPane {

    private final Masthead masthead;
    private final Strip strip = new Strip();
    private final Tools tools;
    private final StackPane body = new StackPane();
    private final StackPane area = new StackPane();

    Frame(boolean wide, Navigator navigator, Consumer<UnaryOperator<Look>> change, Runnable callStaff) {
        masthead = new Masthead(wide);
        tools = new Tools(wide, navigator, change, callStaff);
        area.getChildren().add(body);
        area.setMinHeight(0);
        VBox main = new VBox(masthead, strip, area);
        VBox.setVgrow(area, Priority.ALWAYS);
        body.getStyleClass().add("body");
        body.setMinHeight(0);
        setCenter(main);
        if (wide) setLeft(tools);
        else
            setBottom(tools);
    }

    Masthead masthead() {
        return masthead;
    }

    Strip strip() {
        return strip;
    }

    Tools tools() {
        return tools;
    }

    /** Puts that in front of all but the masthead, while it is visible. */
    void cover(Region cover) {
        area.getChildren().add(cover);
        cover.visibleProperty().addListener((seen, was, is) -> covered(is));
        covered(cover.isVisible());
    }

    private void covered(boolean yes) {
        for (Region part : List.of(strip, tools)) {
            part.setVisible(!yes);
            part.setManaged(!yes);
        }
        body.setVisible(!yes);
    }

    void place(Parent screen) {
        body.getChildren().setAll(screen);
    }
}
