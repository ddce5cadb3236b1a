package org.openhall.kiosk.input;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

import javafx.scene.Scene;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javax.imageio.ImageIO;

/** Keyboards laid out in scenes without a window, at any size, and their pictures. */
final class KeyboardPictures {

    private static final List<String> PAPER = List.of("tokens-paper.css", "kit.css");
    private static final List<String> CONTRAST = List.of("tokens-paper.css", "kit.css", "tokens-contrast.css");

    private KeyboardPictures() {}

    /** A page of that size with the keyboard at its foot, laid out; size of the root font in pixels. */
    static Scene scene(Keyboard keyboard, double width, double height, double rootSize) {
        return scene(keyboard, width, height, rootSize, PAPER);
    }

    /** The same in high contrast. */
    static Scene inContrast(Keyboard keyboard, double width, double height, double rootSize) {
        return scene(keyboard, width, height, rootSize, CONTRAST);
    }

    private static Scene scene(Keyboard keyboard, double width, double height, double rootSize, List<String> sheets) {
        Region page = new Region();
        VBox.setVgrow(page, Priority.ALWAYS);
        VBox root = new VBox(keyboard.field(), page, keyboard.keys());
        root.getStyleClass().add("kiosk");
        root.setStyle("-fx-font-size: " + rootSize + "px;");
        for (String sheet : sheets)
            root.getStylesheets()
                    .add(Objects.requireNonNull(Keyboard.class.getResource("/org/openhall/kiosk/kit/" + sheet))
                            .toExternalForm());
        Scene scene = new Scene(root, width, height);
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
