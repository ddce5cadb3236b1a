package org.openhall.kiosk.search;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.Parent;

import org.openhall.content.reading.Library;
import org.openhall.kiosk.input.Keyboard;
import org.openhall.kiosk.input.KeyboardSignal;
import org.openhall.kiosk.shell.Look;
import org.openhall.kiosk.shell.Route;
import org.openhall.kiosk.shell.Screen;
import org.openhall.kiosk.shell.ScreenLoop;
import org.openhall.kiosk.shell.ScreenScope;
import org.openhall.kiosk.shell.Theme;

/** 查找 as a screen. */
public final class SearchScreen implements Screen {

    /** Height of a screen, in em, from which on there is room for more than field, keyboard and hits. */
    private static final double ROOMY = 46;
    /** The same where the keyboard stands beside the hits. */
    private static final double ROOMY_BESIDE = 32;

    /** Height of an upright screen, in em, from which on all facets have room above the hits. */
    private static final double SPREAD = 60;

    private final ScreenScope scope;
    private final Library library;
    private final Keyboard keyboard;
    private final SearchView view;
    private final ScreenLoop<SearchState, SearchEvent, SearchEffect> loop;

    /** What the empty field says. */
    public static final String HINT = "想找什么？用平常的话就行";

    /**
     * A search that starts with a route's words and facets; without words the keyboard is up.
     *
     * @param keyboards makes a keyboard that tells its listener what is typed
     */
    public SearchScreen(ScreenScope scope, Library library, Function<Consumer<KeyboardSignal>, Keyboard> keyboards,
            Route.Search route) {
        this.scope = scope;
        this.library = library;
        keyboard = keyboards.apply(this::heard);
        keyboard.setText(route.text());
        view = new SearchView(this::send, scope.screen().wide(), keyboard);
        loop = new ScreenLoop<>(SearchState.starting(route.text(), route.filter()), SearchReducer::next, view::render,
                this::perform);
    }

    @Override
    public Parent root() {
        return view.root();
    }

    @Override
    public List<String> trail() {
        return List.of("查找");
    }

    @Override
    public void enter() {
        view.hall(scope.hall());
        look(scope.look());
        send(new SearchEvent.Entered());
    }

    @Override
    public void look(Look look) {
        double height = scope.screen().heightPx() / Theme.rootPx(scope.screen(), look);
        boolean wide = scope.screen().wide();
        view.room(height >= (wide ? ROOMY_BESIDE : ROOMY), !wide && height >= SPREAD);
        loop.show();
    }

    @Override
    public void refresh() {
        view.hall(scope.hall());
        send(new SearchEvent.Entered());
    }

    private void send(SearchEvent event) {
        loop.send(event);
    }

    private void perform(SearchEffect effect) {
        switch (effect) {
            case SearchEffect.Ask(int number, var query) -> {
                Asking asking = new Asking(library, scope.today());
                scope.ask(() -> asking.answer(query), answer -> send(new SearchEvent.Answered(number, answer)));
            }
            case SearchEffect.SetText(String text) -> keyboard.setText(text);
            case SearchEffect.Open(var route) -> scope.navigator().open(route);
        }
    }

    private void heard(KeyboardSignal signal) {
        switch (signal) {
            case KeyboardSignal.TextChanged(String text) -> send(new SearchEvent.Typed(text));
            case KeyboardSignal.Composing(String _, String _, String preview) -> send(new SearchEvent.Typed(preview));
            case KeyboardSignal.Go(String text) -> {
                send(new SearchEvent.Typed(text));
                send(new SearchEvent.KeyboardDone());
            }
            case KeyboardSignal.Hide() -> {
                send(new SearchEvent.Typed(keyboard.text()));
                send(new SearchEvent.KeyboardDone());
            }
        }
    }
}
