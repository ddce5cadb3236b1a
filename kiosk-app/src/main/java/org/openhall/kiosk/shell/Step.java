package org.openhall.kiosk.shell;

import java.util.List;

/**
 * What a reducer answers.
 *
 * @param state after the event
 * @param effects to be done outside, in order
 * @param <S> the screen's state
 * @param <F> the screen's effects
 */
public record Step<S, F>(S state, List<F> effects) {

    /** A step that only changes the state. */
    public static <S, F> Step<S, F> to(S state) {
        return new Step<>(state, List.of());
    }

    /** A step with effects. */
    @SafeVarargs
    @SuppressWarnings("varargs")
    public static <S, F> Step<S, F> to(S state, F... effects) {
        return new Step<>(state, List.of(effects));
    }
}
