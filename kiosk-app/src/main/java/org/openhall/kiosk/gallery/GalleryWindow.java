package org.openhall.kiosk.gallery;

import java.util.List;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.SubScene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.transform.Scale;

import org.openhall.devices.screens.ScreenProfile;
import org.openhall.kiosk.shell.Look;

/**
 * The gallery to leaf through: a list of all states at the left, the chosen one alive beside it, scaled to the window.
 * Left and right turn the states, up and down the looks, Tab the screens; so do the buttons at the top. UI thread only.
 */
public final class GalleryWindow {

    private final GalleryStage stage;
    private final List<GalleryEntry> entries;
    private final List<ScreenProfile> screens;
    private final List<Look> looks;
    private final ListView<String> list = new ListView<>();
    private final Label says = new Label();
    private final Pane place = new Pane();
    private final Scale scale = new Scale(1, 1, 0, 0);
    private final Scene scene;
    private int entry;
    private int screen;
    private int look;

    /** A window on those entries, on those screens, in those looks; each list with at least one. */
    public GalleryWindow(GalleryStage stage, List<GalleryEntry> entries, List<ScreenProfile> screens,
            List<Look> looks) {
        this.stage = stage;
        this.entries = entries;
        this.screens = screens;
        this.looks = looks;
        list.getItems().setAll(entries.stream().map(GalleryEntry::name).toList());
        list.getSelectionModel().selectedIndexProperty().addListener((_, _, to) -> choose(to.intValue()));
        HBox bar = new HBox(8, button("上一个", () -> step(-1, 0, 0)), button("下一个", () -> step(1, 0, 0)),
                button("换字号和颜色", () -> step(0, 1, 0)), button("换屏幕", () -> step(0, 0, 1)), says);
        bar.setStyle("-fx-padding: 8px; -fx-alignment: center-left;");
        BorderPane root = new BorderPane(place, bar, null, null, list);
        place.widthProperty().addListener(_ -> fit());
        place.heightProperty().addListener(_ -> fit());
        scene = new Scene(root, 1180, 900);
        scene.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        show();
    }

    /** To be put on a stage. */
    public Scene scene() {
        return scene;
    }

    /** What is shown: name, screen, look. */
    public String shown() {
        return says.getText();
    }

    private static Button button(String words, Runnable action) {
        Button button = new Button(words);
        button.setStyle("-fx-min-height: 56px; -fx-min-width: 96px;");
        button.setFocusTraversable(false);
        button.setOnAction(_ -> action.run());
        return button;
    }

    private void key(KeyEvent event) {
        switch (event.getCode()) {
            case LEFT -> step(-1, 0, 0);
            case RIGHT -> step(1, 0, 0);
            case UP -> step(0, -1, 0);
            case DOWN -> step(0, 1, 0);
            case TAB -> step(0, 0, 1);
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void choose(int index) {
        if (index < 0 || index == entry) return;
        entry = index;
        show();
    }

    private void step(int states, int sizes, int profiles) {
        entry = Math.floorMod(entry + states, entries.size());
        look = Math.floorMod(look + sizes, looks.size());
        screen = Math.floorMod(screen + profiles, screens.size());
        show();
    }

    private void show() {
        ScreenProfile profile = screens.get(screen);
        Parent root = stage.root(entries.get(entry), profile, looks.get(look));
        SubScene picture = new SubScene(root, profile.widthPx(), profile.heightPx());
        picture.getTransforms().setAll(scale);
        picture.setManaged(false);
        place.getChildren().setAll(picture);
        says.setText(entries.get(entry).name() + " · " + profile.id() + " · " + GallerySnapshots.name(looks.get(look)));
        list.getSelectionModel().select(entry);
        list.scrollTo(Math.max(0, entry - 5));
        fit();
    }

    private void fit() {
        ScreenProfile profile = screens.get(screen);
        double by = Math.min(1, Math.min(place.getWidth() / profile.widthPx(), place.getHeight() / profile.heightPx()));
        scale.setX(by);
        scale.setY(by);
    }
}
