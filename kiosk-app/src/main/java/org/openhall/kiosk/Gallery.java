package org.openhall.kiosk;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Scene;
import javafx.stage.Stage;

import org.openhall.content.reading.Library;
import org.openhall.devices.screens.ScreenProfile;
import org.openhall.devices.screens.ScreenProfiles;
import org.openhall.kiosk.gallery.GalleryEntry;
import org.openhall.kiosk.gallery.GallerySnapshots;
import org.openhall.kiosk.gallery.GalleryStage;
import org.openhall.kiosk.gallery.GalleryWindow;
import org.openhall.kiosk.gallery.LayoutCheck;
import org.openhall.kiosk.screens.ReadingStates;
import org.openhall.kiosk.shell.Look;
import org.openhall.kiosk.shell.TextSize;
import org.openhall.kiosk.shell.Theme;

/** Every screen in every named state, on the screens and in the looks that are checked. UI thread only. */
final class Gallery {

    /** The screens on which everything is looked at: upright, lying, and the least there is. */
    static final List<String> SCREENS = List.of("portrait-21", "landscape-21", "desktop-1280");

    /** The looks in which everything is looked at. */
    static final List<Look> LOOKS = List.of(Look.STANDARD, new Look(TextSize.BIG, false, false),
            new Look(TextSize.HUGE, false, false), new Look(TextSize.STANDARD, true, false),
            new Look(TextSize.HUGE, false, true));

    private final Library library = ReadingStates.library();
    private final GalleryStage stage = new GalleryStage(new Theme(Screens.sheets()), library.hall().orElseThrow());
    private final List<GalleryEntry> entries = Screens.states();

    /** The entries. */
    List<GalleryEntry> entries() {
        return entries;
    }

    /** One entry laid out, belonging to no window. */
    Scene scene(GalleryEntry entry, String screenId, Look look) {
        return stage.scene(entry, profile(screenId), look);
    }

    /** What is wrong with an entry, each fault with where it was found. */
    List<String> faults(GalleryEntry entry) {
        List<String> faults = new ArrayList<>();
        for (String id : SCREENS) {
            for (Look look : LOOKS) {
                String where = entry.name() + " " + id + " " + GallerySnapshots.name(look) + ": ";
                LayoutCheck.faults(scene(entry, id, look), Theme.rootPx(profile(id), look))
                        .forEach(fault -> faults.add(where + fault));
            }
        }
        return faults;
    }

    /** All entries to leaf through. */
    GalleryWindow window() {
        return new GalleryWindow(stage, entries, SCREENS.stream().map(Gallery::profile).toList(), LOOKS);
    }

    /** Opens a window to leaf through all entries. */
    void open(Runnable closed) {
        Stage window = new Stage();
        window.setScene(window().scene());
        window.setTitle("界面图册");
        window.setOnHidden(_ -> closed.run());
        window.show();
    }

    /** Pictures of all entries whose name begins so. */
    void pictures(Path folder, String beginning) {
        GallerySnapshots snapshots = new GallerySnapshots(stage, folder);
        List<GalleryEntry> chosen = entries.stream().filter(e -> e.name().startsWith(beginning)).toList();
        for (String id : SCREENS)
            for (Look look : LOOKS)
                snapshots.take(chosen, profile(id), look);
    }

    private static ScreenProfile profile(String id) {
        return new ScreenProfiles().shippedAs(id).orElseThrow();
    }
}
