package org.openhall.kiosk.screens;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

import org.openhall.content.reading.Library;
import org.openhall.contract.content.Kind;
import org.openhall.contract.feed.RowKey;
import org.openhall.kiosk.browse.DomainsScreen;
import org.openhall.kiosk.browse.ShelfScreen;
import org.openhall.kiosk.guide.GuideScreen;
import org.openhall.kiosk.input.Keyboard;
import org.openhall.kiosk.input.KeyboardSignal;
import org.openhall.kiosk.item.ItemScreen;
import org.openhall.kiosk.offices.OfficeScreen;
import org.openhall.kiosk.policy.PolicyScreen;
import org.openhall.kiosk.reader.PagesScreen;
import org.openhall.kiosk.reader.ReaderScreen;
import org.openhall.kiosk.search.SearchScreen;
import org.openhall.kiosk.shell.Route;
import org.openhall.kiosk.shell.Screen;
import org.openhall.kiosk.shell.ScreenScope;
import org.openhall.kiosk.shell.Theme;

/** Makes the screens of the reading side: search, browse, read. UI thread only. */
public final class ReadingScreens {

    private final Library library;
    private final Function<String, Optional<Path>> blobs;
    private final Function<Consumer<KeyboardSignal>, Keyboard> keyboards;

    /**
     * Screens over a library.
     *
     * @param blobs the file of a SHA-256 (lower-case hex), absent while it is not there; called off the UI thread
     * @param keyboards makes the keyboard of a search, which tells its listener what is typed
     */
    public ReadingScreens(Library library, Function<String, Optional<Path>> blobs,
            Function<Consumer<KeyboardSignal>, Keyboard> keyboards) {
        this.library = library;
        this.blobs = blobs;
        this.keyboards = keyboards;
    }

    /** Style sheets the screens need, for {@link Theme}. */
    public static List<String> sheets() {
        return List.of(Theme.sheet("/org/openhall/kiosk/screens/screens.css"));
    }

    /** The screen of a route; absent for routes that are not of the reading side. */
    public Optional<Screen> make(Route route, ScreenScope scope) {
        return switch (route) {
            case Route.Search search -> Optional.of(new SearchScreen(scope, library, keyboards, search));
            case Route.Domains() -> Optional.of(new DomainsScreen(scope, library));
            case Route.Shelf(var filter) -> Optional.of(ShelfScreen.of(scope, library, filter));
            case Route.Read(var key) -> Optional.of(read(key, scope));
            case Route.Pages pages -> Optional.of(new PagesScreen(scope, library, blobs, pages));
            case Route.Home _,Route.Attract _,Route.Staff _ -> Optional.empty();
        };
    }

    private Screen read(RowKey key, ScreenScope scope) {
        return switch (Kind.of(key.kind()).orElse(Kind.DOCUMENT)) {
            case ITEM -> ItemScreen.of(scope, library, key);
            case CATALOGUE -> ShelfScreen.ofCatalogue(scope, library, key);
            case GUIDE -> new GuideScreen(scope, library, key);
            case POLICY, INTERPRETATION -> new PolicyScreen(scope, library, key);
            case OFFICE -> OfficeScreen.of(scope, library, key);
            case CHANGE, DOCUMENT, NOTICE, COMMUNITY, QUESTION, DOMAIN, SYNONYMS, HALL ->
                ReaderScreen.of(scope, library, key);
        };
    }
}
