package org.openhall.kiosk;

import java.nio.file.Path;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import javafx.scene.Cursor;
import javafx.scene.Scene;
import javafx.stage.Stage;
import javafx.stage.StageStyle;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.openhall.contract.content.HallProfile;
import org.openhall.devices.screens.ScreenProfile;
import org.openhall.kiosk.input.SharedPinyin;
import org.openhall.kiosk.shell.Shell;
import org.openhall.kiosk.shell.ShellPorts;
import org.openhall.kiosk.shell.Theme;
import org.openhall.kiosk.shell.UiThread;
import org.openhall.kiosk.shell.WallTimers;
import org.openhall.kiosk.sync.Freshness;
import org.openhall.kiosk.tour.Tour;

/** The kiosk's one window: shell, screens and content put together. */
final class KioskWindow implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(KioskWindow.class);

    private final SharedPinyin pinyin = new SharedPinyin();
    private final UiThread ui = new UiThread();
    private final WallTimers timers = new WallTimers(ui);
    private final AtomicReference<Freshness> freshness = new AtomicReference<>(Freshness.STARTING);
    private final ContentSource content;
    private final ScreenProfile screen;
    private final boolean fullScreen;
    private Stage stage;

    KioskWindow(ContentSource content, ScreenProfile screen, boolean fullScreen) {
        this.content = content;
        this.screen = screen;
        this.fullScreen = fullScreen;
    }

    /** Opens it; on the UI thread. */
    void open(Runnable closed) {
        ShellPorts ports = new ShellPorts(ui, Executors.newVirtualThreadPerTaskExecutor(), timers, content.clock());
        Screens screens = new Screens(content.library(), content::blob, pinyin, ports.work(), ui);
        Shell shell = new Shell(ports, screen, new Theme(Screens.sheets()), screens);
        Thread.currentThread().setUncaughtExceptionHandler((thread, fault) -> shell.fault(fault));
        stage = new Stage(fullScreen ? StageStyle.UNDECORATED : StageStyle.DECORATED);
        Scene scene = new Scene(shell.root(), screen.widthPx(), screen.heightPx());
        if (fullScreen) {
            scene.setCursor(Cursor.NONE);
            stage.setFullScreenExitHint("");
            stage.setFullScreen(true);
        }
        stage.setScene(scene);
        stage.setTitle("政务公开专区");
        stage.setOnHidden(_ -> closed.run());
        stage.show();
        shell.start();
        content.start(fresh -> {
            freshness.set(fresh);
            ui.execute(() -> shell.freshness(fresh));
        }, () -> changed(ports, shell));
        LOG.info("window {}x{} on {}", screen.widthPx(), screen.heightPx(), screen.id());
    }

    /** Lets a tour walk through the open window, whose freshness it watches. */
    void walk(Path pictures, Consumer<String> say, Consumer<Boolean> end) {
        Thread.ofPlatform().daemon().name("tour")
                .start(new Tour(stage.getScene(), ui, freshness::get, pictures, say, end));
    }

    @Override
    public void close() {
        timers.close();
        content.close();
    }

    private void changed(ShellPorts ports, Shell shell) {
        ports.work().execute(() -> {
            pinyin.learn(content.library());
            HallProfile hall = content.library().hall().orElse(null);
            ui.execute(() -> {
                if (hall == null) shell.refresh();
                else
                    shell.hall(hall);
            });
        });
    }
}
