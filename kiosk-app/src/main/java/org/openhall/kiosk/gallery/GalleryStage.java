package org.openhall.kiosk.gallery;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import javafx.scene.Parent;
import javafx.scene.Scene;

import org.openhall.contract.content.HallProfile;
import org.openhall.contract.staffcall.StaffCallState;
import org.openhall.devices.printer.PrintResult;
import org.openhall.devices.receipt.Receipt;
import org.openhall.devices.screens.ScreenProfile;
import org.openhall.kiosk.gallery.GallerySetting.CallShown;
import org.openhall.kiosk.kit.Target;
import org.openhall.kiosk.machine.Machine;
import org.openhall.kiosk.machine.MachineState;
import org.openhall.kiosk.shell.Look;
import org.openhall.kiosk.shell.Shell;
import org.openhall.kiosk.shell.ShellPorts;
import org.openhall.kiosk.shell.Theme;
import org.openhall.kiosk.shell.Timers;
import org.openhall.kiosk.sync.StaffLine;

/** Sets up one entry of the gallery with time standing still and every question answered at once. UI thread only. */
public final class GalleryStage {

    private final Theme theme;
    private final HallProfile hall;

    /** A stage in that theme and hall. */
    public GalleryStage(Theme theme, HallProfile hall) {
        this.theme = theme;
        this.hall = hall;
    }

    /** The laid-out scene of an entry; belongs to no window. */
    public Scene scene(GalleryEntry entry, ScreenProfile screen, Look look) {
        Scene scene = new Scene(root(entry, screen, look), screen.widthPx(), screen.heightPx());
        for (int pass = 0; pass < 2; pass++) {
            scene.getRoot().applyCss();
            scene.getRoot().layout();
        }
        return scene;
    }

    /** The nodes of an entry, alive but for its clock; belong to no scene. */
    Parent root(GalleryEntry entry, ScreenProfile screen, Look look) {
        StillTimers timers = new StillTimers();
        boolean under = entry.setting().call() == CallShown.CALLING;
        AtomicBoolean started = new AtomicBoolean();
        Executor work = task -> {
            if (!entry.setting().working() && !(under && started.get())) task.run();
        };
        StaffLine line = new ShownLine(entry.setting().call());
        ShellPorts ports = new ShellPorts(Runnable::run, work, timers, () -> GallerySetting.NOW,
                new ShownMachine(entry.setting().machine()), () -> line);
        Shell shell = new Shell(ports, screen, theme, (route, scope) -> entry.screen().apply(scope));
        shell.freshness(entry.setting().freshness());
        shell.hall(hall);
        shell.change(standard -> look);
        shell.start();
        if (entry.setting().countdown() > 0) timers.untilAsking(entry.setting().countdown());
        if (entry.setting().working()) timers.fire(Shell.SLOW);
        started.set(true);
        call(entry.setting().call(), shell, timers);
        return shell.root();
    }

    /** Presses what a citizen presses. */
    private static void call(CallShown call, Shell shell, StillTimers timers) {
        if (call == CallShown.NONE) return;
        shell.callStaff();
        if (call != CallShown.ASKING) ((Target) shell.root().lookup(".staff-call .main")).fire();
        if (call == CallShown.LATE) timers.fire(Duration.ofMinutes(2));
    }

    /** Devices that are as the entry wants them. */
    private record ShownMachine(MachineState state) implements Machine {

        @Override
        public void start() {}

        @Override
        public void check() {}

        @Override
        public Runnable follow(Consumer<MachineState> told) {
            return () -> {};
        }

        @Override
        public void seek(boolean cards) {}

        @Override
        public CompletableFuture<PrintResult> print(Receipt receipt) {
            return BARE.print(receipt);
        }

        @Override
        public void close() {}
    }

    /** A hall that answers as the entry wants it. */
    private record ShownLine(CallShown call) implements StaffLine {

        @Override
        public StaffCallState call(String id, String place) throws IOException {
            if (call == CallShown.AWAY) throw new IOException("away");
            return call == CallShown.COMING ? StaffCallState.COMING : StaffCallState.WAITING;
        }

        @Override
        public void withdraw(String id) {}

        @Override
        public void listen(Runnable hint) {}
    }

    /** Time that stands still but for the countdown. */
    private static final class StillTimers implements Timers {

        private static final int FULL = 20;

        private final List<Waiting> waiting = new ArrayList<>();

        private record Waiting(Duration time, Runnable then) {}

        @Override
        public Timer after(Duration wait, Runnable then) {
            Waiting one = new Waiting(wait, then);
            waiting.add(one);
            return () -> waiting.remove(one);
        }

        void untilAsking(int left) {
            fire(Duration.ofSeconds(60));
            for (int i = left; i < FULL; i++)
                fire(Duration.ofSeconds(1));
        }

        private void fire(Duration wait) {
            List.copyOf(waiting).stream().filter(w -> w.time().equals(wait)).findFirst().ifPresent(w -> {
                waiting.remove(w);
                w.then().run();
            });
        }
    }
}
