package org.openhall.kiosk;

import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;

import org.openhall.kiosk.shell.FirstPaint;

/**
 * The peer of the start and memory benchmarks: a window of the kiosk's size with one label, which says {@code READY} by
 * the kiosk's own rule. With an argument it ends then, for making its AOT cache.
 */
public final class EmptyWindow {

    private EmptyWindow() {}

    /** Opens the window. */
    public static void main(String[] arguments) {
        System.setProperty("javafx.platform", "desktop");
        Platform.startup(() -> {
            Stage stage = new Stage();
            Scene scene = new Scene(new StackPane(new Label("政务公开专区")), 1080, 1920);
            stage.setScene(scene);
            new FirstPaint(scene, () -> true, () -> {
                System.out.println("READY");
                if (arguments.length > 0) Platform.exit();
            }).watch();
            stage.show();
        });
    }
}
