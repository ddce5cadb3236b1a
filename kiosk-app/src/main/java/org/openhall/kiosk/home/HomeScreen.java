package org.openhall.kiosk.home;

import java.util.List;
import java.util.Optional;
import javafx.scene.Parent;

import org.openhall.content.reading.Library;
import org.openhall.kiosk.shell.Look;
import org.openhall.kiosk.shell.Screen;
import org.openhall.kiosk.shell.ScreenLoop;
import org.openhall.kiosk.shell.ScreenScope;

/** 首页: search first, then equal doors, notices, opening hours. UI thread only. */
public final class HomeScreen implements Screen {

    private final Library library;
    private final ScreenScope scope;
    private final HomeView view;
    private final ScreenLoop<HomeState, HomeEvent, HomeEffect> loop;

    /** The home screen over that library. */
    public HomeScreen(Library library, ScreenScope scope) {
        this.library = library;
        this.scope = scope;
        view = new HomeView(scope.screen(), route -> send(new HomeEvent.Pressed(route)));
        loop = new ScreenLoop<>(new HomeState(scope.hall(), scope.freshness(), scope.look(), scope.today(),
                Optional.empty()), HomeReducer::next, view::render, this::perform);
        loop.show();
    }

    @Override
    public Parent root() {
        return view.root();
    }

    @Override
    public List<String> trail() {
        return List.of();
    }

    @Override
    public void enter() {
        refresh();
    }

    @Override
    public void refresh() {
        send(new HomeEvent.Looked(scope.hall(), scope.freshness(), scope.look(), scope.today()));
    }

    @Override
    public void look(Look look) {
        refresh();
    }

    private void send(HomeEvent event) {
        loop.send(event);
    }

    private void perform(HomeEffect effect) {
        switch (effect) {
            case HomeEffect.Count count -> scope.ask(
                    () -> HomeState.Shelves.of(library), shelves -> send(new HomeEvent.Counted(shelves)));
            case HomeEffect.Go go -> scope.navigator().open(go.route());
        }
    }
}
