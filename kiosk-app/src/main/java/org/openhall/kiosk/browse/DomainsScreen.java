package org.openhall.kiosk.browse;

import java.util.List;
import javafx.scene.Parent;

import org.openhall.content.reading.Library;
import org.openhall.contract.content.Kind;
import org.openhall.kiosk.shell.Look;
import org.openhall.kiosk.shell.Screen;
import org.openhall.kiosk.shell.ScreenLoop;
import org.openhall.kiosk.shell.ScreenScope;

/** 政府信息: all domains on one page, each with its count. */
public final class DomainsScreen implements Screen {

    private final ScreenScope scope;
    private final Library library;
    private final DomainsView view;
    private final ScreenLoop<DomainsState, DomainsEvent, DomainsEffect> loop;

    /** The page over a library. */
    public DomainsScreen(ScreenScope scope, Library library) {
        this.scope = scope;
        this.library = library;
        view = new DomainsView(this::send, scope.screen(), scope.look());
        loop = new ScreenLoop<>(DomainsState.WAITING, DomainsReducer::next, view::render, this::perform);
    }

    @Override
    public Parent root() {
        return view.root();
    }

    @Override
    public List<String> trail() {
        return List.of("政府信息");
    }

    @Override
    public void enter() {
        view.look(scope.look());
        loop.show();
        send(new DomainsEvent.Entered());
    }

    @Override
    public void refresh() {
        send(new DomainsEvent.Entered());
    }

    @Override
    public void look(Look look) {
        view.look(look);
    }

    private void send(DomainsEvent event) {
        loop.send(event);
    }

    private void perform(DomainsEffect effect) {
        switch (effect) {
            case DomainsEffect.Load() -> scope.ask(this::load, this::send);
            case DomainsEffect.Open(var route) -> scope.navigator().open(route);
        }
    }

    private DomainsEvent load() {
        var holdings = library.holdings();
        return new DomainsEvent.Arrived(library.domains(), holdings.of(Kind.DOCUMENT), holdings.of(Kind.CATALOGUE),
                holdings.of(Kind.CHANGE));
    }
}
