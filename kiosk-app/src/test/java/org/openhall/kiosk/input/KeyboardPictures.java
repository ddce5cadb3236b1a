package org.openhall.kiosk.input;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

import javafx.scene.Scene;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javax.imageio.ImageIO;

/** Keyboards laid out in scenes without a window, at any size, and their pictures. */
final class KeyboardPictures {

    private static final String ROLES = """
            -bg: #FFFFFF; -bg-sunken: #F5F2EA; -fg: #16202C; -fg-muted: #434D59; -line: #D6D0C4; -line-strong: #76808C;
            -action: #14386A; -action-pressed: #0B2347; -action-soft: #E8EEF4; -action-chosen: #D3DFEC;
            -on-action: #FFFFFF; -press-edge: transparent; -fx-font-family: "Noto Sans CJK SC";
            """;

    private KeyboardPictures() {}

    /** A page of that size with the keyboard at its foot, laid out; size of the root font in pixels. */
    static Scene scene(Keyboard keyboard, double width, double height, double rootSize) {
        Region page = new Region();
        VBox.setVgrow(page, javafx.scene.layout.Priority.ALWAYS);
        VBox root = new VBox(keyboard.field(), page, keyboard.keys());
        root.setStyle(ROLES + "-fx-background-color: -bg; -fx-font-size: " + rootSize + "px;");
        Scene scene = new Scene(root, width, height);
        scene.getStylesheets().add(Objects
                .requireNonNull(KeyboardView.class.getResource("keyboard.css")).toExternalForm());
        root.applyCss();
        root.layout();
        return scene;
    }

    /** A picture in the module's target folder. */
    static BufferedImage draw(Scene scene, String name) {
        WritableImage picture = scene.snapshot(null);
        int width = (int) picture.getWidth();
        int height = (int) picture.getHeight();
        int[] pixels = new int[width * height];
        picture.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        image.setRGB(0, 0, width, height, pixels, 0, width);
        Path folder = Path.of(System.getProperty("openhall.module", "."), "target", "pictures");
        try {
            Files.createDirectories(folder);
            ImageIO.write(image, "png", folder.resolve(name + ".png").toFile());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return image;
    }
}
