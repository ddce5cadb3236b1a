package org.openhall.kiosk;

import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.ExecutorService;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Scene;

import org.openhall.devices.screens.ScreenProfile;
import org.openhall.devices.screens.ScreenProfiles;
import org.openhall.kiosk.gallery.NodeTree;
import org.openhall.kiosk.kit.Target;
import org.openhall.kiosk.machine.Machine;
import org.openhall.kiosk.shell.Route;
import org.openhall.kiosk.shell.Shell;
import org.openhall.kiosk.shell.ShellPorts;
import org.openhall.kiosk.shell.Theme;
import org.openhall.kiosk.staff.StaffCode;
import org.openhall.kiosk.staff.StaffRoom;
import org.openhall.kiosk.sync.Freshness;

/** The kiosk's own screens over its own sync, in the window of these tests; its timers are turned by hand. */
final class RunningKiosk implements AutoCloseable {

    private static final StaffRoom ROOM = new StaffRoom(Machine.BARE,
            new StaffCode(Path.of("nowhere"), InstantSource.system()));

    private final ManualTimers timers = new ManualTimers();
    private final HallContent content;
    private final Showing showing;
    private final Shell shell;

    RunningKiosk(HallContent content, ExecutorService work) {
        this.content = content;
        ScreenProfile screen = new ScreenProfiles().shippedAs("portrait-43").orElseThrow().window(900, 1000);
        Showing[] made = new Showing[1];
        shell = FxThread.ask(() -> new Shell(new ShellPorts(Platform::runLater, work, timers, timers,
                Machine.BARE, content::staffLine), screen, new Theme(Screens.sheets()),
                (route, scope) -> made[0].screens().make(route, scope)));
        made[0] = new Showing(content, shell, work, timers, Platform::runLater, ROOM);
        showing = made[0];
        FxThread.run(() -> {
            FxThread.stage().setScene(new Scene(shell.root(), screen.widthPx(), screen.heightPx()));
            shell.start();
        });
    }

    void start() {
        showing.start();
        showing.painted();
    }

    boolean fresh() {
        return showing.freshness().state() == Freshness.State.FRESH && content.library().hall().isPresent();
    }

    /** Somebody goes there and stays. */
    void open(Route route) {
        FxThread.run(() -> shell.open(route));
    }

    /** Presses what says so. */
    void press(String words) {
        FxThread.run(() -> ((Target) shell.root().lookupAll(".target").stream()
                .filter(node -> words.equals(node.getAccessibleText()) && seen(node)).findFirst().orElseThrow())
                .fire());
    }

    private static boolean seen(Node node) {
        for (Node at = node; at != null; at = at.getParent())
            if (!at.isVisible()) return false;
        return true;
    }

    /** Lets the kiosk's timers run on. */
    void pass(Duration time) {
        FxThread.run(() -> timers.pass(time));
    }

    /** What a person sees. */
    String look() {
        return FxThread.ask(() -> {
            shell.root().applyCss();
            shell.root().layout();
            return NodeTree.text(shell.root());
        });
    }

    @Override
    public void close() {
        showing.close();
    }
}
