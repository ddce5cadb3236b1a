package org.openhall.kiosk;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import javafx.scene.Cursor;
import javafx.scene.Scene;
import javafx.scene.input.KeyCombination;
import javafx.stage.Stage;
import javafx.stage.StageStyle;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.openhall.devices.screens.ScreenProfile;
import org.openhall.kiosk.shell.FirstPaint;
import org.openhall.kiosk.shell.Shell;
import org.openhall.kiosk.shell.ShellPorts;
import org.openhall.kiosk.shell.Theme;
import org.openhall.kiosk.shell.UiThread;
import org.openhall.kiosk.shell.WallTimers;
import org.openhall.kiosk.staff.StaffRoom;
import org.openhall.kiosk.tour.Tour;

/**
 * The kiosk's one window. It opens without content, says that it is getting ready, and takes taps once it has been given
 * something to show: so it comes up while the content is still being opened. UI thread only, but for {@link #close()}.
 */
final class KioskWindow implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(KioskWindow.class);

    private final UiThread ui = new UiThread();
    private final WallTimers timers = new WallTimers(ui);
    private final Executor work = Executors.newVirtualThreadPerTaskExecutor();
    private final AtomicReference<Showing> showing = new AtomicReference<>();
    private final ScreenProfile screen;
    private final StaffRoom room;
    private final Shell shell;
    private final Stage stage;

    /** A window that is not yet open. */
    KioskWindow(ScreenProfile screen, boolean fullScreen, StaffRoom room) {
        this.screen = screen;
        this.room = room;
        ShellPorts ports = new ShellPorts(ui, work, timers, () -> showing.get().content().clock().instant(),
                room.machine(), () -> showing.get().content().staffLine());
        shell = new Shell(ports, screen, new Theme(Screens.sheets()),
                (route, scope) -> showing.get().screens().make(route, scope));
        stage = new Stage(fullScreen ? StageStyle.UNDECORATED : StageStyle.DECORATED);
        Scene scene = new Scene(shell.root(), screen.widthPx(), screen.heightPx());
        if (fullScreen) {
            scene.setCursor(Cursor.NONE);
            stage.setFullScreenExitHint("");
            stage.setFullScreenExitKeyCombination(KeyCombination.NO_MATCH);
            stage.setFullScreen(true);
        }
        stage.setScene(scene);
        stage.setTitle("政务公开专区");
    }

    /** Opens it, with nothing to tap yet. */
    void open(Runnable closed) {
        Thread.currentThread().setUncaughtExceptionHandler((thread, fault) -> shell.fault(fault));
        shell.root().setMouseTransparent(true);
        stage.setOnHidden(_ -> closed.run());
        stage.show();
        LOG.info("window {}x{} on {}", screen.widthPx(), screen.heightPx(), screen.id());
    }

    /**
     * Shows content from now on.
     *
     * @param usable run once the home screen with that content has been painted and takes taps
     */
    void show(ContentSource content, Runnable usable) {
        Showing now = new Showing(content, shell, work, timers, ui, room);
        showing.set(now);
        shell.root().setMouseTransparent(false);
        known(content);
        shell.start();
        new FirstPaint(stage.getScene(), shell::restsAtHome, () -> {
            usable.run();
            now.painted();
        }).watch();
        now.start();
    }

    /** What is known of the hall stands there from the first home screen on, which then does not move any more. */
    private void known(ContentSource content) {
        try {
            content.library().hall().ifPresent(shell::hall);
        } catch (RuntimeException e) {
            LOG.warn("nothing can be read of the hall yet", e);
        }
    }

    /** Lets a tour walk through the open window, whose freshness it watches. */
    void walk(boolean devices, Optional<Path> pictures, Consumer<String> say, Consumer<Boolean> end) {
        Thread.ofPlatform().daemon().name("tour")
                .start(new Tour(stage.getScene(), ui, showing.get()::freshness, devices, pictures, say, end));
    }

    @Override
    public void close() {
        timers.close();
        if (showing.get() != null) showing.get().close();
        room.machine().close();
    }
}
