package org.openhall.kiosk.shell;

import org.openhall.kiosk.shell.IdleState.Active;
import org.openhall.kiosk.shell.IdleState.Asking;
import org.openhall.kiosk.shell.IdleState.Attract;

/** When the kiosk asks whether somebody is there, and when it forgets. Pure. */
final class IdleReducer {

    /** Length of the countdown. */
    static final int COUNTDOWN_SECONDS = 20;

    private IdleReducer() {}

    static Step<IdleState, IdleEffect> next(IdleState state, IdleEvent event) {
        return switch (state) {
            case Active here -> switch (event) {
                case TOUCHED -> Step.to(here, IdleEffect.WAIT_QUIET);
                case QUIET_OVER -> Step.to(new Asking(COUNTDOWN_SECONDS), IdleEffect.WAIT_SECOND);
                case SECOND_OVER, LEFT -> Step.to(here);
            };
            case Asking asking -> switch (event) {
                case TOUCHED -> Step.to(new Active(), IdleEffect.WAIT_QUIET);
                case SECOND_OVER -> asking.secondsLeft() > 1
                        ? Step.to(new Asking(asking.secondsLeft() - 1), IdleEffect.WAIT_SECOND)
                        : Step.to(new Attract(), IdleEffect.WIPE, IdleEffect.SHOW_ATTRACT);
                case LEFT -> Step.to(new Active(), IdleEffect.WIPE, IdleEffect.SHOW_HOME, IdleEffect.WAIT_QUIET);
                case QUIET_OVER -> Step.to(asking);
            };
            case Attract attract -> event == IdleEvent.TOUCHED
                    ? Step.to(new Active(), IdleEffect.SHOW_HOME, IdleEffect.WAIT_QUIET)
                    : Step.to(attract);
        };
    }
}
