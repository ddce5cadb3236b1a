package org.openhall.kiosk.shell;

import java.util.List;

import org.junit.jupiter.api.Test;

import org.openhall.contract.staffcall.StaffCallState;
import org.openhall.kiosk.shell.StaffSheetEffect.Send;
import org.openhall.kiosk.shell.StaffSheetEffect.Wait;
import org.openhall.kiosk.shell.StaffSheetEffect.Withdraw;
import org.openhall.kiosk.shell.StaffSheetEvent.Answered;
import org.openhall.kiosk.shell.StaffSheetEvent.Dropped;
import org.openhall.kiosk.shell.StaffSheetEvent.Failed;
import org.openhall.kiosk.shell.StaffSheetEvent.Late;
import org.openhall.kiosk.shell.StaffSheetEvent.LookDue;
import org.openhall.kiosk.shell.StaffSheetEvent.Over;
import org.openhall.kiosk.shell.StaffSheetEvent.Pressed;
import org.openhall.kiosk.shell.StaffSheetEvent.Slow;
import org.openhall.kiosk.shell.StaffSheetEvent.Wanted;
import org.openhall.kiosk.shell.StaffSheetEvent.Wiped;
import org.openhall.kiosk.shell.StaffSheetState.Asking;
import org.openhall.kiosk.shell.StaffSheetState.Away;
import org.openhall.kiosk.shell.StaffSheetState.Calling;
import org.openhall.kiosk.shell.StaffSheetState.Closed;
import org.openhall.kiosk.shell.StaffSheetState.Coming;
import org.openhall.kiosk.shell.StaffSheetState.Waiting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class StaffSheetReducerTest {

    private static final Closed CLOSED = new Closed();
    private static final Calling CALLING = new Calling("a", "首页");
    private static final Waiting WAITING = new Waiting("a", "首页", false);
    private static final Coming COMING = new Coming("a", "首页");
    private static final Away AWAY = new Away("a", "首页");

    private static Step<StaffSheetState, StaffSheetEffect> next(
            StaffSheetState state, StaffSheetEvent event) {
        return StaffSheetReducer.next(state, event);
    }

    private static Answered answer(StaffCallState state) {
        return new Answered("a", state);
    }

    @Test
    void onePressAsksAndCallsNobody() {
        assertEquals(Step.to(new Asking()), next(CLOSED, new Pressed()));
        assertEquals(Step.to(CLOSED), next(new Asking(), new Dropped()));
        assertEquals(Step.to(WAITING), next(WAITING, new Pressed()), "one call at a time");
    }

    @Test
    void aWantedCallGoesToTheHallOnce() {
        var step = next(new Asking(), new Wanted("a", "首页"));
        assertEquals(CALLING, step.state());
        assertEquals(new Send("a", "首页"), step.effects().getFirst());
        assertEquals(Step.to(CALLING), next(CALLING, new Wanted("b", "首页")));
    }

    @Test
    void theHallsAnswersLeadOnAndItIsAskedAgain() {
        var waiting = next(CALLING, answer(StaffCallState.WAITING));
        assertEquals(WAITING, waiting.state());
        assertTrue(waiting.effects().contains(new Wait(StaffSheetReducer.LOOK, new LookDue("a"))));
        assertEquals(Step.to(WAITING, new Send("a", "首页")), next(WAITING, new LookDue("a")));
        assertEquals(COMING, next(WAITING, answer(StaffCallState.COMING)).state());
        assertEquals(COMING, next(CALLING, answer(StaffCallState.COMING)).state());
        assertEquals(Step.to(COMING, new Send("a", "首页")), next(COMING, new LookDue("a")));
        assertEquals(Step.to(CLOSED), next(COMING, answer(StaffCallState.CLOSED)));
        assertEquals(Step.to(CLOSED), next(WAITING, answer(StaffCallState.CLOSED)));
    }

    @Test
    void aHallThatDoesNotAnswerIsTriedOnWhileTheCitizenReadsWhatToDo() {
        assertEquals(Step.to(AWAY), next(CALLING, new Slow("a")));
        var failed = next(CALLING, new Failed("a"));
        assertEquals(AWAY, failed.state());
        assertEquals(List.of(new Wait(StaffSheetReducer.LOOK, new LookDue("a"))), failed.effects());
        assertEquals(Step.to(AWAY, new Send("a", "首页")), next(AWAY, new LookDue("a")));
        assertEquals(WAITING, next(AWAY, answer(StaffCallState.WAITING)).state());
        assertEquals(Step.to(WAITING), next(WAITING, new Slow("a")), "the answer was quicker");
    }

    @Test
    void aCallThatTheHallKnowsSurvivesItsAbsence() {
        assertEquals(WAITING, next(WAITING, new Failed("a")).state());
        assertEquals(COMING, next(COMING, new Failed("a")).state());
    }

    @Test
    void whoeverWaitsLongIsToldOfTheCounterAndNotForgottenBeforeTheTimeIsOver() {
        assertEquals(new Waiting("a", "首页", true), next(WAITING, new Late("a")).state());
        assertEquals(new Waiting("a", "首页", true),
                next(new Waiting("a", "首页", true), answer(StaffCallState.WAITING)).state());
        assertEquals(Step.to(CLOSED, new Withdraw("a")), next(WAITING, new Over("a")));
        assertEquals(Step.to(COMING), next(COMING, new Late("a")));
    }

    @Test
    void whatIsNotNeededAnyMoreIsTakenBackButNobodyOnTheWay() {
        for (var state : List.of(CALLING, WAITING, AWAY))
            assertEquals(Step.to(CLOSED, new Withdraw("a")), next(state, new Dropped()));
        assertEquals(Step.to(CLOSED), next(COMING, new Dropped()));
    }

    @Test
    void anAnswerThatComesTooLateIsTakenBack() {
        assertEquals(Step.to(CLOSED, new Withdraw("a")), next(CLOSED, answer(StaffCallState.WAITING)));
        assertEquals(Step.to(CLOSED), next(CLOSED, answer(StaffCallState.CLOSED)));
        assertEquals(Step.to(CLOSED), next(CLOSED, answer(StaffCallState.COMING)), "whoever is on the way comes");
    }

    @Test
    void theIdleWipeLeavesAnOpenCall() {
        assertEquals(Step.to(WAITING), next(WAITING, new Wiped()));
        assertEquals(Step.to(COMING), next(COMING, new Wiped()));
        assertEquals(Step.to(CLOSED), next(new Asking(), new Wiped()));
        assertEquals(Step.to(CLOSED, new Withdraw("a")), next(AWAY, new Wiped()));
    }

    @Test
    void whatBelongsToAnotherCallChangesNothing() {
        for (StaffSheetEvent stale : List.of(new Answered("b", StaffCallState.COMING), new Failed("b"), new Slow("b"),
                new LookDue("b"), new Late("b"), new Over("b")))
            assertEquals(Step.to(WAITING), next(WAITING, stale), stale.toString());
        assertFalse(next(CLOSED, new Failed("a")).effects().contains(new Send("a", "首页")));
    }
}
