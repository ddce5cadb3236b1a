package org.openhall.kiosk.staff;

import java.util.List;
import java.util.concurrent.Executor;
import javafx.scene.Parent;

import org.openhall.contract.content.HallProfile;
import org.openhall.kiosk.machine.Machine;
import org.openhall.kiosk.shell.Look;
import org.openhall.kiosk.shell.Screen;
import org.openhall.kiosk.shell.ScreenLoop;
import org.openhall.kiosk.shell.ScreenScope;

/** 本机设备: the page behind the clock. Locks itself when it is left. UI thread only. */
public final class StaffScreen implements Screen {

    private final ScreenScope scope;
    private final Machine machine;
    private final StaffCode code;
    private final Executor ui;
    private final StaffView view;
    private final ScreenLoop<StaffState, StaffEvent, StaffEffect> loop;
    private Runnable unfollow = () -> {};
    private int visit;

    /**
     * The page, locked.
     *
     * @param code asked for off the UI thread
     * @param ui runs on the UI thread
     */
    public StaffScreen(ScreenScope scope, Machine machine, StaffCode code, Executor ui) {
        this.scope = scope;
        this.machine = machine;
        this.code = code;
        this.ui = ui;
        this.view = new StaffView(this::send);
        this.loop = new ScreenLoop<>(StaffState.Locked.FIRST, StaffReducer::next, state -> view.render(state, scope),
                this::perform);
        loop.show();
    }

    @Override
    public Parent root() {
        return view;
    }

    @Override
    public List<String> trail() {
        return List.of("本机设备");
    }

    @Override
    public void look(Look look) {
        loop.show();
    }

    @Override
    public void exit() {
        visit++;
        unfollow.run();
        unfollow = () -> {};
        machine.seek(false);
        send(new StaffEvent.Left());
    }

    private void send(StaffEvent event) {
        loop.send(event);
    }

    private void perform(StaffEffect effect) {
        switch (effect) {
            case StaffEffect.Check(String digits) ->
                scope.ask(() -> code.check(digits), verdict -> send(new StaffEvent.Judged(verdict)));
            case StaffEffect.Follow() -> follow();
            case StaffEffect.Seek(boolean cards) -> machine.seek(cards);
            case StaffEffect.LookOver() -> scope.ask(() -> {
                machine.check();
                return true;
            }, _ -> {});
            case StaffEffect.Print() -> print();
        }
    }

    private void follow() {
        int mine = visit;
        unfollow = machine.follow(now -> ui.execute(() -> {
            if (mine == visit) send(new StaffEvent.Told(now));
        }));
        send(new StaffEvent.Told(machine.state()));
    }

    /** Drawing what the printer's font lacks takes a while. */
    private void print() {
        int mine = visit;
        String hall = scope.hall().map(HallProfile::name).orElse("");
        var now = scope.now();
        scope.ask(() -> machine.print(TestSlip.of(hall, now)), sent -> {
            var _ = sent.thenAccept(result -> ui.execute(() -> {
                if (mine == visit) send(new StaffEvent.Printed(result));
            }));
        });
    }
}
