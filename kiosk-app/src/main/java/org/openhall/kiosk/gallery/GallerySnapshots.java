package org.openhall.kiosk.gallery;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;

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
        Path file = folder.resolve(entry.name() + "-" + (int) picture.getWidth() + "-" + name(look) + ".png");
        PngFile.write(picture, file);
        return file;
    }

    /** A look as part of a file name. */
    public static String name(Look look) {
        String size = look.elder() ? "elder" : look.size().name().toLowerCase(Locale.ROOT);
        return look.contrast() ? size + "-contrast" : size;
    }
}
