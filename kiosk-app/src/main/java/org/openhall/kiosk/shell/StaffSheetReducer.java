package org.openhall.kiosk.shell;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

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

/** How a call for staff goes on. What comes for another call than the one under way changes nothing. Pure. */
final class StaffSheetReducer {

    /** So long a citizen waits for a first answer before reading what to do instead. */
    static final Duration SLOW = Duration.ofSeconds(3);
    /** From one look to the next. */
    static final Duration LOOK = Duration.ofSeconds(3);
    /** Nobody has answered for so long: the counter may be quicker. */
    static final Duration LATE = Duration.ofMinutes(2);
    /** Nobody stands there for so long. */
    static final Duration OVER = Duration.ofMinutes(10);

    private StaffSheetReducer() {}

    static Step<StaffSheetState, StaffSheetEffect> next(StaffSheetState state, StaffSheetEvent event) {
        return switch (event) {
            case Pressed() -> Step.to(state instanceof Closed ? new Asking() : state);
            case Wanted(String id, String place) -> state instanceof Asking
                    ? Step.to(new Calling(id, place), new Send(id, place), new Wait(SLOW, new Slow(id)),
                            new Wait(OVER, new Over(id)))
                    : Step.to(state);
            case Answered answered -> answered(state, answered);
            case Failed(String id) -> state.call().equals(id)
                    ? Step.to(state instanceof Calling calling ? new Away(id, calling.place()) : state,
                            new Wait(LOOK, new LookDue(id)))
                    : Step.to(state);
            case Slow(String id) -> Step.to(state instanceof Calling calling && calling.id().equals(id)
                    ? new Away(id, calling.place())
                    : state);
            case LookDue(String id) -> state.call().equals(id)
                    ? Step.to(state, new Send(id, place(state)))
                    : Step.to(state);
            case Late(String id) -> Step.to(state instanceof Waiting waiting && waiting.id().equals(id)
                    ? new Waiting(id, waiting.place(), true)
                    : state);
            case Over(String id) -> state.call().equals(id) ? closed(state) : Step.to(state);
            case Dropped() -> closed(state);
            case Wiped() -> state instanceof Asking || state instanceof Away ? closed(state) : Step.to(state);
        };
    }

    private static Step<StaffSheetState, StaffSheetEffect> answered(StaffSheetState state, Answered answer) {
        if (!state.call().equals(answer.id())) {
            boolean waits = answer.state() == StaffCallState.WAITING; // the sheet was closed before the answer came
            return waits && state instanceof Closed ? Step.to(state, new Withdraw(answer.id())) : Step.to(state);
        }
        String id = answer.id();
        List<StaffSheetEffect> effects = new ArrayList<>(List.of(new Wait(LOOK, new LookDue(id))));
        return switch (answer.state()) {
            case WAITING -> {
                if (state instanceof Waiting || state instanceof Coming) yield new Step<>(state, effects);
                effects.add(new Wait(LATE, new Late(id)));
                yield new Step<>(new Waiting(id, place(state), false), effects);
            }
            case COMING -> new Step<>(new Coming(id, place(state)), effects);
            case CLOSED -> Step.to(new Closed());
        };
    }

    /** Whoever is on the way still comes; all others need not. */
    private static Step<StaffSheetState, StaffSheetEffect> closed(StaffSheetState state) {
        boolean withdraws = state instanceof Calling || state instanceof Waiting || state instanceof Away;
        return withdraws ? Step.to(new Closed(), new Withdraw(state.call())) : Step.to(new Closed());
    }

    private static String place(StaffSheetState state) {
        return switch (state) {
            case Closed _,Asking _ -> "";
            case Calling calling -> calling.place();
            case Waiting waiting -> waiting.place();
            case Coming coming -> coming.place();
            case Away away -> away.place();
        };
    }
}
