package org.openhall.kiosk.input;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

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

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

class KeyboardReducerTest {

    private static final Candidate GONGZUFANG = new Candidate("公租房", "gong zu fang", 10);
    private static final Candidate GONG = new Candidate("公", "gong", 4);
    private static final Candidate ZUFANG = new Candidate("租房", "zu fang", 6);
    private static final Candidate DIBAO = new Candidate("低保", "di bao", 5);

    /** A table instead of a lexicon: what a reducer does with candidates does not depend on where they come from. */
    private static final Map<String, Decoding> OFFERS = Map.of(
            "gongzufang", new Decoding(List.of(GONGZUFANG, GONG), "gong'zu'fang"),
            "zufang", new Decoding(List.of(ZUFANG), "zu'fang"),
            "dibao", new Decoding(List.of(DIBAO), "di'bao"),
            "dibaou", new Decoding(List.of(DIBAO), "di'bao"));

    private final KeyboardReducer reducer = new KeyboardReducer(
            (letters, _) -> OFFERS.getOrDefault(letters, Decoding.NOTHING));
    private final List<KeyboardSignal> signals = new ArrayList<>();
    private KeyboardState state = KeyboardState.START.withReady();

    @Test
    void resultsFollowTheFirstCandidateWhileComposing() {
        type("dibao");
        assertEquals("", state.text());
        assertEquals(new KeyboardSignal.Composing("dibao", "低保", "低保"), signals.getLast());
        assertEquals("di'bao", state.composition().line());
    }

    @Test
    void spaceTakesTheFirstCandidateAndElseIsASpace() {
        type("dibao");
        act(new Space());
        assertEquals("低保", state.text());
        assertEquals(List.of(new KeyboardSignal.TextChanged("低保")), signals);
        act(new Space());
        assertEquals("低保 ", state.text());
    }

    @Test
    void aWordForTheBeginningLeavesTheRestToBeRead() {
        type("gongzufang");
        act(new Pick(1));
        assertEquals("公租房", state.composition().preview());
        assertEquals("公zu'fang", state.composition().line());
        act(new Pick(0));
        assertEquals("公租房", state.text());
        assertTrue(state.composition().isEmpty());
    }

    @Test
    void deleteTakesBackAPickThenLettersThenText() {
        type("dibao");
        act(new Pick(0));
        type("gongzufang");
        act(new Pick(1));
        act(new Delete());
        assertEquals("gongzufang", state.composition().letters());
        assertTrue(state.composition().picked().isEmpty());
        for (int i = 0; i < 10; i++)
            act(new Delete());
        assertEquals(new KeyboardSignal.Composing("", "", "低保"), signals.getLast());
        act(new Delete());
        assertEquals("低", state.text());
        act(new Delete());
        act(new Delete());
        assertEquals("", state.text());
    }

    @Test
    void lettersThatReadAsNothingEnterAsTheyAre() {
        type("uu");
        act(new Space());
        assertEquals("uu", state.text());
    }

    @Test
    void lettersBehindTheFirstCandidateStayInSight() {
        type("dibaou");
        assertEquals("低保u", state.composition().preview());
        act(new Go());
        assertEquals("低保u", state.text());
        assertEquals(new KeyboardSignal.Go("低保u"), signals.getLast());
    }

    @Test
    void goAndHideTakeWhatIsComposed() {
        type("dibao");
        act(new Hide());
        assertEquals(List.of(new KeyboardSignal.TextChanged("低保"), new KeyboardSignal.Hide()), signals);
    }

    @Test
    void signsSettleTheCompositionFirst() {
        type("dibao");
        act(new SwitchLayer());
        act(new Sign("。"));
        assertEquals("低保。", state.text());
    }

    @Test
    void initialsAreSearchedForAsTheyAreUntilAWordIsPicked() {
        type("db");
        assertEquals("db", state.preview());
        act(new Go());

        assertEquals("db", state.text());
        assertEquals(new KeyboardSignal.Go("db"), signals.getLast());
    }

    @Test
    void latinLettersGoStraightIn() {
        type("dibao");
        act(new SwitchLanguage());
        assertEquals("dibao", state.text());
        act(new Capital());
        type("ab'");
        assertEquals("dibaoAb'", state.text());
        act(new SwitchLanguage());
        type("dibao");
        assertEquals("低保", state.composition().preview());
    }

    @Test
    void theSyllableMarkNeedsALetterBeforeIt() {
        type("'");
        assertTrue(state.composition().isEmpty());
        type("xi''an");
        assertEquals("xi'an", state.composition().letters());
    }

    @Test
    void textGoesInAtTheCaret() {
        act(new Replace("办理"));
        act(new PlaceCaret(0));
        type("dibao");
        assertEquals("低保办理", state.preview());
        act(new Space());
        assertEquals("低保办理", state.text());
        assertEquals(2, state.caret());
        act(new PlaceCaret(99));
        assertEquals(4, state.caret());
    }

    @Test
    void replacingDropsTheCompositionAndTellsNobody() {
        type("dibao");
        signals.clear();
        act(new Replace("社保"));
        assertEquals("社保", state.preview());
        assertEquals(List.of(), signals);
    }

    @Test
    void lettersTypedBeforeTheLexiconAreReadWhenItComes() {
        KeyboardReducer before = new KeyboardReducer(PinyinInput.NONE);
        KeyboardState early = KeyboardState.START;
        for (char letter : "dibao".toCharArray())
            early = before.next(early, new Letter(letter)).state();
        assertEquals("dibao", early.preview());
        assertEquals("低保", reducer.next(early, new Ready()).state().preview());
    }

    @Test
    void textAndCompositionHaveAnEnd() {
        act(new SwitchLanguage());
        for (int i = 0; i < 100; i++)
            type("x");
        assertEquals(KeyboardState.MOST, state.text().length());
        act(new SwitchLanguage());
        for (int i = 0; i < 100; i++)
            type("x");
        assertEquals(Composition.MOST_LETTERS, state.composition().letters().length());
        act(new Go());
        assertEquals(KeyboardState.MOST, state.text().length());
    }

    @Test
    void choicesAreRememberedUntilForgotten() {
        type("gongzufang");
        act(new Pick(1));
        act(new Pick(0));
        assertNotSame(SessionHistory.EMPTY, state.history());
        act(new Forget());
        assertSame(SessionHistory.EMPTY, state.history());
        assertEquals("", state.preview());
        assertTrue(state.ready(), "the lexicon stays");
    }

    @Test
    void moreCandidatesCloseWhenThereAreNone() {
        type("dibao");
        act(new Expand(true));
        act(new TurnPage(2));
        assertEquals(2, state.page());
        act(new Pick(0));
        assertFalse(state.expanded());
        assertEquals(0, state.page());
    }

    private void type(String letters) {
        for (char letter : letters.toCharArray())
            act(new Letter(letter));
    }

    private void act(KeyboardEvent event) {
        if (!(event instanceof Letter) && !(event instanceof Delete)) signals.clear();
        KeyboardReducer.Step step = reducer.next(state, event);
        state = step.state();
        signals.addAll(step.signals());
    }
}
