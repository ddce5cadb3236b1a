package org.openhall.kiosk;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import javafx.application.Platform;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import org.openhall.content.reading.Library;
import org.openhall.devices.screens.ScreenProfile;
import org.openhall.devices.screens.ScreenProfiles;
import org.openhall.kiosk.gallery.GalleryEntry;
import org.openhall.kiosk.gallery.GallerySnapshots;
import org.openhall.kiosk.gallery.GalleryStage;
import org.openhall.kiosk.gallery.SampleLibrary;
import org.openhall.kiosk.home.HomeStates;
import org.openhall.kiosk.screens.ReadingScreens;
import org.openhall.kiosk.screens.ReadingStates;
import org.openhall.kiosk.shell.Look;
import org.openhall.kiosk.shell.TextSize;
import org.openhall.kiosk.shell.Theme;

/** The kiosk. */
@Command(name = "hall kiosk", mixinStandardHelpOptions = true, description = "The citizen's screen.")
public final class KioskMain implements Callable<Integer> {

    @Option(names = "--gallery", description = "every screen in every state as pictures")
    private boolean gallery;

    @Option(names = "--out", description = "folder for the pictures", defaultValue = "gallery")
    private Path out;

    @Option(names = "--only", hidden = true, description = "entries whose name begins so", defaultValue = "")
    private String only;

    /** Starts the kiosk. */
    public static void main(String[] args) {
        System.exit(new CommandLine(new KioskMain()).execute(args));
    }

    @Override
    public Integer call() throws InterruptedException {
        if (!gallery) throw new CommandLine.ParameterException(new CommandLine(this), "only --gallery yet");
        CountDownLatch done = new CountDownLatch(1);
        Platform.startup(() -> {
            try {
                pictures();
            } finally {
                done.countDown();
            }
        });
        done.await();
        Platform.exit();
        return 0;
    }

    private void pictures() {
        Library library = new SampleLibrary();
        List<GalleryEntry> entries = new ArrayList<>(HomeStates.over(library));
        entries.addAll(ReadingStates.all());
        entries.removeIf(e -> !e.name().startsWith(only));
        Theme theme = new Theme(Stream.concat(Stream.of(Theme.sheet("/org/openhall/kiosk/home/home.css")),
                ReadingScreens.sheets().stream()).toList());
        GallerySnapshots snapshots = new GallerySnapshots(new GalleryStage(theme, library.hall().orElseThrow()), out);
        ScreenProfiles profiles = new ScreenProfiles();
        for (String id : List.of("portrait-21", "landscape-21", "desktop-1280")) {
            ScreenProfile screen = profiles.shippedAs(id).orElseThrow();
            for (Look look : List.of(Look.STANDARD, new Look(TextSize.BIG, false, false),
                    new Look(TextSize.HUGE, false, false), new Look(TextSize.STANDARD, true, false),
                    new Look(TextSize.HUGE, false, true)))
                snapshots.take(entries, screen, look);
        }
    }
}
