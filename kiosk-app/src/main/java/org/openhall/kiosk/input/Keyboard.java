package org.openhall.kiosk.input;

import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;

import javafx.scene.layout.Region;

/**
 * The on-screen keyboard with the text it edits: what a screen needs to let a citizen type.
 *
 * <p>It is usable at once; words are offered as soon as the pinyin input is there. Everything typed is kept in memory
 * only, until {@link #forget()}. UI thread only, except that the input is fetched by the background executor.
 */
public final class Keyboard {

    private final Executor background;
    private final Executor ui;
    private final Supplier<PinyinInput> source;
    private final Consumer<KeyboardSignal> listener;
    private final KeyboardView view;
    private final TypingField field;
    private KeyboardReducer reducer = new KeyboardReducer(PinyinInput.NONE);
    private KeyboardState state = KeyboardState.START;

    /**
     * A keyboard over an empty text.
     *
     * @param source of the pinyin input, e.g. {@link SharedPinyin}; may take its time
     * @param background fetches the input
     * @param ui runs work on the UI thread
     * @param hint what the field says while it is empty
     * @param listener told of every change, on the UI thread
     */
    public Keyboard(Supplier<PinyinInput> source, Executor background, Executor ui, String hint,
            Consumer<KeyboardSignal> listener) {
        this.background = background;
        this.ui = ui;
        this.source = source;
        this.listener = listener;
        this.view = new KeyboardView(this::dispatch);
        this.field = new TypingField(hint);
        field.render(state);
        refresh();
    }

    /** The keys with their candidates: as wide as it is given, its height its own. */
    public Region keys() {
        return view;
    }

    /** The text being typed with its caret, one line, to stand in the screen's field. */
    public Region field() {
        return field;
    }

    /** The text, without what is being composed. */
    public String text() {
        return state.text();
    }

    /** The text with what is being composed in its place: what to search for. */
    public String preview() {
        return state.preview();
    }

    /** Puts another text in place of all that was typed and composed, e.g. on 清空. The listener is not told. */
    public void setText(String text) {
        dispatch(new KeyboardEvent.Replace(text));
    }

    /** Puts the caret between the two characters nearest to a place in {@link #field()}, in its own pixels. */
    public void placeCaret(double x) {
        if (state.composition().isEmpty()) dispatch(new KeyboardEvent.PlaceCaret(field.characterAt(x)));
    }

    /** Forgets text, choices and layers: the session is over. The listener is not told. */
    public void forget() {
        dispatch(new KeyboardEvent.Forget());
    }

    /** Fetches the pinyin input again, for the hall's words may have changed. */
    public void refresh() {
        background.execute(() -> {
            PinyinInput input = source.get();
            ui.execute(() -> use(input));
        });
    }

    private void use(PinyinInput input) {
        reducer = new KeyboardReducer(input);
        dispatch(new KeyboardEvent.Ready());
    }

    private void dispatch(KeyboardEvent event) {
        KeyboardReducer.Step step = reducer.next(state, event);
        state = step.state();
        view.render(state);
        field.render(state);
        step.signals().forEach(listener);
    }
}
