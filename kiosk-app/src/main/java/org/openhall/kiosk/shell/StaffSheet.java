package org.openhall.kiosk.shell;

import java.io.IOException;
import java.time.Duration;
import java.util.function.Supplier;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.openhall.kiosk.shell.StaffSheetEvent.Answered;
import org.openhall.kiosk.shell.StaffSheetEvent.Dropped;
import org.openhall.kiosk.shell.StaffSheetEvent.Failed;
import org.openhall.kiosk.shell.StaffSheetEvent.LookDue;
import org.openhall.kiosk.shell.StaffSheetEvent.Pressed;
import org.openhall.kiosk.shell.StaffSheetEvent.Wanted;
import org.openhall.kiosk.shell.StaffSheetEvent.Wiped;
import org.openhall.kiosk.sync.StaffLine;

/** The sheet on which staff are called: turns the {@link StaffSheetReducer}, speaks to the hall, waits. UI thread only. */
final class StaffSheet {

    private static final Logger LOG = LoggerFactory.getLogger(StaffSheet.class);

    private final ShellPorts ports;
    private final StaffSheetView view;
    private final ScreenLoop<StaffSheetState, StaffSheetEvent, StaffSheetEffect> loop;
    private Timers.Timer look = Timers.Timer.NONE;

    /**
     * No call yet.
     *
     * @param place the screen that the citizen is at, for staff
     */
    StaffSheet(ShellPorts ports, Supplier<String> place) {
        this.ports = ports;
        view = new StaffSheetView(() -> send(new Wanted(StaffLine.newId(), place.get())), () -> send(new Dropped()));
        loop = new ScreenLoop<>(new StaffSheetState.Closed(), StaffSheetReducer::next, view::render, this::perform);
    }

    /** What it shows, over everything while there is something to show. */
    StaffSheetView view() {
        return view;
    }

    /** Whether a sheet is shown. */
    boolean open() {
        return !(loop.state() instanceof StaffSheetState.Closed);
    }

    /** The tool was pressed. */
    void press() {
        send(new Pressed());
    }

    /** The session is forgotten. */
    void wiped() {
        send(new Wiped());
    }

    private void send(StaffSheetEvent event) {
        loop.send(event);
    }

    private void perform(StaffSheetEffect effect) {
        switch (effect) {
            case StaffSheetEffect.Send(String id, String place) -> ports.work().execute(() -> {
                StaffSheetEvent answer = asked(id, place);
                ports.ui().execute(() -> send(answer));
            });
            case StaffSheetEffect.Withdraw(String id) -> ports.work().execute(() -> withdrawn(id));
            case StaffSheetEffect.Wait(Duration time, LookDue then) -> { // a hint looks in between: one look is due, not two
                look.cancel();
                look = ports.timers().after(time, () -> send(then));
            }
            case StaffSheetEffect.Wait wait -> ports.timers().after(wait.time(), () -> send(wait.then()));
        }
    }

    private StaffSheetEvent asked(String id, String place) {
        try {
            ports.staff().get().listen(() -> ports.ui().execute(() -> send(new LookDue(id))));
            return new Answered(id, ports.staff().get().call(id, place));
        } catch (IOException | RuntimeException e) {
            LOG.info("staff cannot be called: {}", e.toString());
            return new Failed(id);
        }
    }

    /** Where that fails somebody comes in vain, once. */
    private void withdrawn(String id) {
        try {
            ports.staff().get().withdraw(id);
        } catch (IOException | RuntimeException e) {
            LOG.info("a call for staff cannot be withdrawn: {}", e.toString());
        }
    }
}
