package org.openhall.kiosk.gallery;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javafx.scene.Scene;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javax.imageio.ImageIO;

import org.openhall.devices.screens.ScreenProfile;
import org.openhall.kiosk.shell.Look;

/** Pictures of the gallery, from scenes without a window: right at every size, also without a display. UI thread only. */
public final class GallerySnapshots {

    private final GalleryStage stage;
    private final Path folder;

    /** Pictures go into that folder as name-width-look.png. */
    public GallerySnapshots(GalleryStage stage, Path folder) {
        this.stage = stage;
        this.folder = folder;
    }

    /** Takes every entry on that screen in that look; answers the files. */
    public List<Path> take(List<GalleryEntry> entries, ScreenProfile screen, Look look) {
        return entries.stream().map(entry -> take(entry, screen, look)).toList();
    }

    private Path take(GalleryEntry entry, ScreenProfile screen, Look look) {
        Scene scene = stage.scene(entry, screen, look);
        WritableImage picture = scene.snapshot(null);
        int width = (int) picture.getWidth();
        int height = (int) picture.getHeight();
        int[] pixels = new int[width * height];
        picture.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        image.setRGB(0, 0, width, height, pixels, 0, width);
        Path file = folder.resolve(entry.name() + "-" + width + "-" + name(look) + ".png");
        try {
            Files.createDirectories(folder);
            ImageIO.write(image, "png", file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file;
    }

    /** A look as part of a file name. */
    public static String name(Look look) {
        String size = look.elder() ? "elder" : look.size().name().toLowerCase(Locale.ROOT);
        return look.contrast() ? size + "-contrast" : size;
    }
}
