package org.openhall.kiosk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import javafx.application.Platform;

import org.openhall.content.reading.Query;
import org.openhall.content.search.LibraryKeeper;
import org.openhall.devices.screens.ScreenProfiles;
import org.openhall.kiosk.gallery.GalleryEntry;
import org.openhall.kiosk.machine.Machine;
import org.openhall.kiosk.screens.ReadingStates;
import org.openhall.kiosk.staff.StaffCode;
import org.openhall.kiosk.staff.StaffRoom;
import org.openhall.kiosk.sync.KioskSync;

/**
 * A start without a hall, so that the JVM can note down (AOT cache) what a start needs: a window with the sample, the
 * stores on an empty folder, every screen laid out once. Shows and keeps nothing.
 */
final class Rehearsal {

    /** The headless platform draws no larger window. */
    private static final int SIDE = 900;

    private final InstantSource clock;

    Rehearsal(InstantSource clock) {
        this.clock = clock;
    }

    /**
     * Does it all.
     *
     * @param usable run when the home screen has been painted
     */
    int run(Runnable usable) throws IOException, InterruptedException {
        CompletableFuture<Void> painted = new CompletableFuture<>();
        AtomicReference<KioskWindow> window = new AtomicReference<>();
        Toolkit toolkit = Toolkit.start(() -> {
            window.set(new KioskWindow(
                    new ScreenProfiles().shippedAs("portrait-21").orElseThrow().window(SIDE, SIDE), false,
                    new StaffRoom(Machine.BARE, new StaffCode(Path.of(""), clock))));
            window.get().open(() -> {});
        });
        read();
        toolkit.run(() -> window.get().show(new SampleContent(clock, ReadingStates.library()), () -> {
            usable.run();
            painted.complete(null);
        }));
        painted.join();
        toolkit.run(Rehearsal::everyScreen);
        window.get().close();
        Platform.exit();
        return 0;
    }

    private static void everyScreen() {
        Gallery gallery = new Gallery();
        for (GalleryEntry entry : gallery.entries())
            gallery.scene(entry, Gallery.SCREENS.getFirst(), Gallery.LOOKS.getFirst());
    }

    /** The stores and the index, in a folder that is removed again. */
    private void read() throws IOException {
        Path folder = Files.createTempDirectory("rehearsal");
        try (KioskSync sync = KioskSync.open(folder, clock)) {
            LibraryKeeper keeper = LibraryKeeper.open(folder.resolve("index"), sync.content(),
                    InstantSource.fixed(Instant.EPOCH), Runnable::run, _ -> {});
            keeper.library().holdings();
            keeper.library().search(Query.of("dibao"));
        } finally {
            try (Stream<Path> files = Files.walk(folder)) {
                files.sorted(Comparator.reverseOrder()).forEach(Rehearsal::remove);
            }
        }
    }

    private static void remove(Path file) {
        try {
            Files.delete(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
