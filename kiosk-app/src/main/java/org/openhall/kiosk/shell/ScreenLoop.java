package org.openhall.kiosk.shell;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.BiFunction;
import java.util.function.Consumer;

/**
 * The one way a screen changes: event → reducer → state → render, then the effects. An event sent while another is
 * being dealt with waits its turn. UI thread only.
 *
 * @param <S> the screen's state
 * @param <E> its events
 * @param <F> its effects
 */
public final class ScreenLoop<S, E, F> {

    private final BiFunction<S, E, Step<S, F>> reducer;
    private final Consumer<S> render;
    private final Consumer<F> perform;
    private final Deque<E> waiting = new ArrayDeque<>();
    private S state;
    private boolean busy;

    /**
     * A loop that stands at the first state; {@link #show()} renders it.
     *
     * @param first the state to begin with
     * @param reducer pure
     * @param render puts a state on the screen
     * @param perform does an effect: asks the library, starts a timer, navigates
     */
    public ScreenLoop(S first, BiFunction<S, E, Step<S, F>> reducer, Consumer<S> render, Consumer<F> perform) {
        this.state = first;
        this.reducer = reducer;
        this.render = render;
        this.perform = perform;
    }

    /** The present state. */
    public S state() {
        return state;
    }

    /** Renders the present state. */
    public void show() {
        render.accept(state);
    }

    /** Deals with an event. */
    public void send(E event) {
        waiting.add(event);
        if (busy) return;
        busy = true;
        try {
            while (!waiting.isEmpty())
                turn(waiting.remove());
        } finally {
            busy = false;
            waiting.clear();
        }
    }

    private void turn(E event) {
        Step<S, F> step = reducer.apply(state, event);
        boolean changed = !step.state().equals(state);
        state = step.state();
        if (changed) render.accept(state);
        step.effects().forEach(perform);
    }
}
