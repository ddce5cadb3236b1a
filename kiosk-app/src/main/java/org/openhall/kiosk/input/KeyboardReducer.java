package org.openhall.kiosk.input;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.openhall.kiosk.input.KeyboardEvent.Capital;
import org.openhall.kiosk.input.KeyboardEvent.Delete;
import org.openhall.kiosk.input.KeyboardEvent.Expand;
import org.openhall.kiosk.input.KeyboardEvent.Forget;
import org.openhall.kiosk.input.KeyboardEvent.Go;
import org.openhall.kiosk.input.KeyboardEvent.Hide;
import org.openhall.kiosk.input.KeyboardEvent.Letter;
import org.openhall.kiosk.input.KeyboardEvent.Pick;
import org.openhall.kiosk.input.KeyboardEvent.PlaceCaret;
import org.openhall.kiosk.input.KeyboardEvent.Ready;
import org.openhall.kiosk.input.KeyboardEvent.Replace;
import org.openhall.kiosk.input.KeyboardEvent.Sign;
import org.openhall.kiosk.input.KeyboardEvent.Space;
import org.openhall.kiosk.input.KeyboardEvent.SwitchLanguage;
import org.openhall.kiosk.input.KeyboardEvent.SwitchLayer;
import org.openhall.kiosk.input.KeyboardEvent.TurnPage;
import org.openhall.kiosk.input.KeyboardState.Layer;

/**
 * Says what a keyboard is after an event, and what its screen is told. Pure: the same input, state and event always give
 * the same step.
 */
final class KeyboardReducer {

    private final PinyinInput input;

    KeyboardReducer(PinyinInput input) {
        this.input = input;
    }

    /** A state and what to tell the screen, in order. */
    record Step(KeyboardState state, List<KeyboardSignal> signals) {}

    Step next(KeyboardState state, KeyboardEvent event) {
        KeyboardState after = after(state, event);
        return new Step(after, signals(state, after, event));
    }

    private KeyboardState after(KeyboardState state, KeyboardEvent event) {
        return switch (event) {
            case Letter(char letter) -> letter(state, letter);
            case Sign(String sign) -> insert(settled(state), sign);
            case Space _ -> state.composition().isEmpty() ? insert(state, " ") : pickFirst(state);
            case Delete _ -> delete(state);
            case Pick(int place) -> pick(state, place);
            case Expand(boolean shown) -> state.withPage(shown, 0);
            case TurnPage(int page) -> state.withPage(true, Math.max(0, page));
            case SwitchLayer _ -> state.withLayer(state.layer() == Layer.LETTERS ? Layer.SIGNS : Layer.LETTERS);
            case SwitchLanguage _ -> asLetters(state).withLatin(!state.latin()).withLayer(Layer.LETTERS);
            case Capital _ -> state.withCapital(!state.capital());
            case Go _ -> settled(state);
            case Hide _ -> settled(state);
            case PlaceCaret(int caret) -> {
                KeyboardState done = settled(state);
                yield done.withText(done.text(), Math.clamp(caret, 0, done.text().length()));
            }
            case Replace(String text) -> {
                String kept = text.substring(0, Math.min(text.length(), KeyboardState.MOST));
                yield state.withComposition(Composition.NONE).withText(kept, kept.length());
            }
            case Ready _ -> read(state.withReady(), state.composition().picked(), state.composition().letters());
            case Forget _ -> state.ready() ? KeyboardState.START.withReady() : KeyboardState.START;
        };
    }

    private static List<KeyboardSignal> signals(KeyboardState before, KeyboardState after, KeyboardEvent event) {
        List<KeyboardSignal> signals = new ArrayList<>();
        boolean told = event instanceof Replace || event instanceof Forget;
        if (told) return signals;
        if (!after.text().equals(before.text())) signals.add(new KeyboardSignal.TextChanged(after.text()));
        boolean composing = !after.composition().isEmpty();
        boolean stopped = !before.composition().isEmpty() && !composing && signals.isEmpty();
        if (stopped || (composing && !after.composition().equals(before.composition())))
            signals.add(new KeyboardSignal.Composing(after.composition().letters(), after.composition().preview(),
                    after.preview()));
        if (event instanceof Go) signals.add(new KeyboardSignal.Go(after.text()));
        if (event instanceof Hide) signals.add(new KeyboardSignal.Hide());
        return signals;
    }

    private KeyboardState letter(KeyboardState state, char letter) {
        if (state.latin()) {
            if (letter == '\'') return insert(state, "'");
            String sign = String.valueOf(letter);
            return insert(state, state.capital() ? sign.toUpperCase(Locale.ROOT) : sign).withCapital(false);
        }
        Composition composition = state.composition();
        boolean markFirst = letter == '\'' && composition.letters().isEmpty();
        boolean markTwice = letter == '\'' && composition.letters().endsWith("'");
        if (markFirst || markTwice || composition.letters().length() >= Composition.MOST_LETTERS) return state;
        return read(state, composition.picked(), composition.letters() + letter);
    }

    private KeyboardState read(KeyboardState state, List<Composition.Picked> picked, String letters) {
        Decoding decoding = letters.isEmpty() ? Decoding.NOTHING : input.decode(letters, state.history());
        return state.withComposition(new Composition(picked, letters, decoding));
    }

    private KeyboardState pickFirst(KeyboardState state) {
        return state.composition().isUnread() ? asLetters(state) : pick(state, 0);
    }

    private KeyboardState pick(KeyboardState state, int place) {
        Composition composition = state.composition();
        List<Candidate> candidates = composition.decoding().candidates();
        if (place < 0 || place >= candidates.size()) return state;
        Candidate candidate = candidates.get(place);
        String taken = composition.letters().substring(0, candidate.consumed());
        List<Composition.Picked> picked = new ArrayList<>(composition.picked());
        picked.add(new Composition.Picked(candidate, taken));
        KeyboardState after = read(state, picked, composition.letters().substring(candidate.consumed()));
        return after.composition().letters().isEmpty() ? enter(after) : after;
    }

    /** The picked words enter the text and are remembered for this session. */
    private static KeyboardState enter(KeyboardState state) {
        Composition composition = state.composition();
        SessionHistory history = state.history().with(composition.pickedText(), composition.pickedReading());
        return insert(state.withComposition(Composition.NONE).withHistory(history), composition.pickedText());
    }

    /** What is being composed enters the text as it would become now. */
    private KeyboardState settled(KeyboardState state) {
        if (state.composition().isInitials()) return asLetters(state);
        KeyboardState settled = state;
        while (!settled.composition().isEmpty())
            settled = pickFirst(settled);
        return settled;
    }

    /** What is being composed enters the text, its letters as they are. */
    private static KeyboardState asLetters(KeyboardState state) {
        Composition composition = state.composition();
        return insert(state.withComposition(Composition.NONE), composition.pickedText() + composition.letters());
    }

    private KeyboardState delete(KeyboardState state) {
        Composition composition = state.composition();
        List<Composition.Picked> picked = composition.picked();
        if (!picked.isEmpty()) {
            String again = picked.getLast().letters() + composition.letters();
            return read(state, picked.subList(0, picked.size() - 1), again);
        }
        String letters = composition.letters();
        if (!letters.isEmpty()) return read(state, List.of(), letters.substring(0, letters.length() - 1));
        if (state.caret() == 0) return state;
        int start = state.text().offsetByCodePoints(state.caret(), -1);
        String rest = state.text().substring(0, start) + state.text().substring(state.caret());
        return state.withText(rest, start);
    }

    private static KeyboardState insert(KeyboardState state, String sign) {
        int room = KeyboardState.MOST - state.text().length();
        String fitting = sign.substring(0, Math.min(room, sign.length()));
        String text = state.text().substring(0, state.caret()) + fitting + state.text().substring(state.caret());
        return state.withText(text, state.caret() + fitting.length());
    }
}
