package org.openhall.kiosk.guide;

import java.util.List;
import java.util.Optional;
import javafx.scene.Parent;

import org.openhall.content.reading.Library;
import org.openhall.contract.content.Guide;
import org.openhall.contract.feed.RowKey;
import org.openhall.kiosk.listing.EntryReader;
import org.openhall.kiosk.shell.Look;
import org.openhall.kiosk.shell.Route;
import org.openhall.kiosk.shell.Screen;
import org.openhall.kiosk.shell.ScreenLoop;
import org.openhall.kiosk.shell.ScreenScope;
import org.openhall.kiosk.shell.TextSize;

/** 办事指南 as a screen. */
public final class GuideScreen implements Screen {

    private final ScreenScope scope;
    private final Library library;
    private final RowKey key;
    private final GuideView view;
    private final ScreenLoop<GuideState, GuideEvent, GuideEffect> loop;

    /** The screen of one guide. */
    public GuideScreen(ScreenScope scope, Library library, RowKey key) {
        this.scope = scope;
        this.library = library;
        this.key = key;
        view = new GuideView(this::send, shape(scope.look()));
        loop = new ScreenLoop<>(GuideState.WAITING, GuideReducer::next, view::render, this::perform);
    }

    @Override
    public Parent root() {
        return view.root();
    }

    @Override
    public List<String> trail() {
        return loop.state().page().map(p -> List.of("办事指南", p.title())).orElse(List.of("办事指南"));
    }

    @Override
    public void enter() {
        loop.show();
        send(new GuideEvent.Entered());
    }

    @Override
    public void refresh() {
        send(new GuideEvent.Entered());
    }

    @Override
    public void look(Look look) {
        view.shape(shape(look));
    }

    private GuideView.Shape shape(Look look) {
        if (scope.halves()) return GuideView.Shape.BESIDE;
        return scope.screen().wide() || look.size() == TextSize.HUGE ? GuideView.Shape.COLUMN : GuideView.Shape.BELOW;
    }

    private void send(GuideEvent event) {
        loop.send(event);
    }

    private void perform(GuideEffect effect) {
        switch (effect) {
            case GuideEffect.Load() -> scope.ask(this::load, page -> {
                send(new GuideEvent.Arrived(page));
                scope.trailChanged();
            });
            case GuideEffect.OpenFile(int place) -> scope.navigator().open(new Route.Pages(key, place));
            case GuideEffect.Open(var route) -> scope.navigator().open(route);
        }
    }

    private Optional<GuidePage> load() {
        EntryReader reader = new EntryReader(library, scope.today());
        return library.read(key).filter(Guide.class::isInstance)
                .map(g -> new GuidePage((Guide) g, reader.read(library.related(key))));
    }
}
