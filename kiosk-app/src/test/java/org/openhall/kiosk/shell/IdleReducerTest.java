package org.openhall.kiosk.shell;

import java.util.List;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

class IdleReducerTest {

    @Test
    void touchWaitsAnew() {
        assertEquals(Step.to(new IdleState.Active(), IdleEffect.WAIT_QUIET),
                IdleReducer.next(new IdleState.Active(), IdleEvent.TOUCHED));
    }

    @Test
    void countsDownToTheWipe() {
        Step<IdleState, IdleEffect> step = IdleReducer.next(new IdleState.Active(), IdleEvent.QUIET_OVER);
        int seconds = 0;
        while (step.state() instanceof IdleState.Asking) {
            step = IdleReducer.next(step.state(), IdleEvent.SECOND_OVER);
            seconds++;
        }
        assertEquals(20, seconds);
        assertEquals(List.of(IdleEffect.WIPE, IdleEffect.SHOW_ATTRACT), step.effects());
    }

    @Test
    void answerEndsTheQuestion() {
        assertEquals(new IdleState.Active(),
                IdleReducer.next(new IdleState.Asking(7), IdleEvent.TOUCHED).state());
    }

    @Test
    void leavingWipesAndGoesHome() {
        assertEquals(List.of(IdleEffect.WIPE, IdleEffect.SHOW_HOME, IdleEffect.WAIT_QUIET),
                IdleReducer.next(new IdleState.Asking(7), IdleEvent.LEFT).effects());
    }

    @Test
    void lateTimersDoNothing() {
        assertEquals(Step.to(new IdleState.Active()),
                IdleReducer.next(new IdleState.Active(), IdleEvent.SECOND_OVER));
        assertEquals(Step.to(new IdleState.Attract()),
                IdleReducer.next(new IdleState.Attract(), IdleEvent.QUIET_OVER));
    }
}
