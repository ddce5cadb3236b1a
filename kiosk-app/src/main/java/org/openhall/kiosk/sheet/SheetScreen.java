package org.openhall.kiosk.sheet;

import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.Parent;

import org.openhall.contract.feed.RowKey;
import org.openhall.kiosk.shell.Look;
import org.openhall.kiosk.shell.Screen;
import org.openhall.kiosk.shell.ScreenLoop;
import org.openhall.kiosk.shell.ScreenScope;

/**
 * A thing to read, as a screen.
 *
 * @param <P> what is read
 */
public final class SheetScreen<P> implements Screen {

    private final ScreenScope scope;
    private final Function<RowKey, Optional<P>> load;
    private final Function<P, List<String>> trail;
    private final List<String> firstTrail;
    private final BiFunction<P, Consumer<SheetEvent<P>>, Leaf> leaf;
    private final Sheet sheet;
    private final ScreenLoop<SheetState<P>, SheetEvent<P>, SheetEffect> loop;

    /**
     * A screen for one thing.
     *
     * @param key of the thing
     * @param load reads it, off the UI thread
     * @param wording where one is, before and after it is known
     * @param leaf lays it out
     */
    public SheetScreen(ScreenScope scope, RowKey key, Function<RowKey, Optional<P>> load, Trail<P> wording,
            BiFunction<P, Consumer<SheetEvent<P>>, Leaf> leaf) {
        this.scope = scope;
        this.load = load;
        this.trail = wording.known();
        this.firstTrail = wording.first();
        this.leaf = leaf;
        this.sheet = new Sheet();
        this.loop = new ScreenLoop<>(new SheetState.Waiting<>(), (s, e) -> SheetReducer.next(key, s, e), this::render,
                this::perform);
    }

    /**
     * Where one is.
     *
     * @param first before the thing is known
     * @param known once it is
     * @param <P> what is read
     */
    public record Trail<P>(List<String> first, Function<P, List<String>> known) {}

    @Override
    public Parent root() {
        return sheet;
    }

    @Override
    public List<String> trail() {
        return loop.state() instanceof SheetState.Shown<P>(P page) ? trail.apply(page) : firstTrail;
    }

    @Override
    public void enter() {
        send(new SheetEvent.Entered<>());
    }

    @Override
    public void refresh() {
        send(new SheetEvent.Entered<>());
    }

    @Override
    public void look(Look look) {
        loop.show();
    }

    private void send(SheetEvent<P> event) {
        List<String> before = trail();
        loop.send(event);
        if (!trail().equals(before)) scope.trailChanged();
    }

    private void render(SheetState<P> state) {
        switch (state) {
            case SheetState.Waiting<P>() -> sheet.clear();
            case SheetState.Gone<P>() -> sheet.gone(() -> send(new SheetEvent.SearchPressed<>()));
            case SheetState.Shown<P>(P page) -> sheet.show(leaf.apply(page, this::send), scope.halves());
        }
    }

    private void perform(SheetEffect effect) {
        switch (effect) {
            case SheetEffect.Load(var key) ->
                scope.ask(() -> load.apply(key), found -> send(new SheetEvent.Arrived<>(found)));
            case SheetEffect.Open(var route) -> scope.navigator().open(route);
        }
    }
}
