package org.openhall.kiosk;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Function;
import java.util.stream.Stream;

import org.openhall.content.reading.Library;
import org.openhall.kiosk.gallery.FrameStates;
import org.openhall.kiosk.gallery.GalleryEntry;
import org.openhall.kiosk.gallery.SampleLibrary;
import org.openhall.kiosk.home.AttractScreen;
import org.openhall.kiosk.home.HomeScreen;
import org.openhall.kiosk.home.HomeStates;
import org.openhall.kiosk.input.Keyboard;
import org.openhall.kiosk.input.SharedPinyin;
import org.openhall.kiosk.screens.ReadingScreens;
import org.openhall.kiosk.screens.ReadingStates;
import org.openhall.kiosk.shell.Route;
import org.openhall.kiosk.shell.Screen;
import org.openhall.kiosk.shell.ScreenMaker;
import org.openhall.kiosk.shell.ScreenScope;
import org.openhall.kiosk.shell.Theme;
import org.openhall.kiosk.staff.StaffRoom;
import org.openhall.kiosk.staff.StaffStates;

/** Which screen belongs to which route, which style sheets they need, and what of them the gallery shows. */
final class Screens implements ScreenMaker {

    private final Library library;
    private final ReadingScreens reading;
    private final Executor ui;
    private final StaffRoom room;

    /**
     * All screens.
     *
     * @param blobs the file of a SHA-256, absent while it is not there
     * @param room what lies behind the clock
     */
    Screens(Library library, Function<String, Optional<Path>> blobs, SharedPinyin pinyin, Executor work, Executor ui,
            StaffRoom room) {
        this.library = library;
        this.ui = ui;
        this.room = room;
        this.reading = new ReadingScreens(library, blobs,
                listener -> new Keyboard(pinyin, work, ui, "点这里，打字查找", listener));
    }

    @Override
    public Screen make(Route route, ScreenScope scope) {
        return reading.make(route, scope).orElseGet(() -> switch (route) {
            case Route.Attract _ -> new AttractScreen(library, scope);
            case Route.Staff _ -> room.screen(scope, ui);
            default -> new HomeScreen(library, scope);
        });
    }

    /** The style sheets of all screens, in order. */
    static List<String> sheets() {
        return Stream.concat(Stream.of(Theme.sheet("/org/openhall/kiosk/home/home.css")),
                ReadingScreens.sheets().stream()).toList();
    }

    /** Every screen in every named state. */
    static List<GalleryEntry> states() {
        SampleLibrary library = ReadingStates.library();
        return Stream.of(HomeStates.over(library), StaffStates.all(),
                FrameStates.around(scope -> new HomeScreen(library, scope)),
                ReadingStates.all()).flatMap(List::stream).toList();
    }
}
