package org.openhall.kiosk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.application.Platform;

import picocli.CommandLine.ParameterException;

import org.openhall.kiosk.shell.UiThread;

/** JavaFX coming up on threads of its own, while the caller does something else. */
final class Toolkit {

    /** Without a display the toolkit neither starts nor says so. */
    private static final int PATIENCE_SECONDS = 60;

    private static final String NO_DISPLAY = "窗口打不开：请检查显示器是否接好、环境变量 DISPLAY 是否正确";
    private static final String DRAWING = "prism.order";
    private static final String GLASS = "glass.platform";
    /** One of these is there when a Linux machine has a graphics chip that a program may use. */
    private static final List<Path> GRAPHICS = List.of(Path.of("/dev/dri"), Path.of("/dev/nvidiactl"));

    private final FutureTask<Void> first;

    private Toolkit(Runnable first) {
        this.first = new FutureTask<>(first, null);
    }

    /** Makes it draw without a window, whatever the machine has: enough for pictures. To be called before the start. */
    static void headless() {
        if (System.getProperty(GLASS) == null) System.setProperty(GLASS, "Headless");
        if (System.getProperty(DRAWING) == null) System.setProperty(DRAWING, "sw");
    }

    /**
     * Whether a window can open, as far as one can see before the toolkit has begun to wait for it.
     *
     * @param system the system's name
     * @param display what the surroundings name as display
     * @param glass what the toolkit was told to draw on
     */
    static boolean mayOpen(String system, Optional<String> display, Optional<String> glass) {
        return !system.equals("Linux") || glass.isPresent() || display.filter(name -> !name.isBlank()).isPresent();
    }

    /**
     * Looks for a display before anything is started that would wait for one.
     *
     * @throws KioskStopException without one, in words for the IT staff
     */
    static void seeDisplay() throws KioskStopException {
        if (!mayOpen(System.getProperty("os.name"), Optional.ofNullable(System.getenv("DISPLAY")),
                Optional.ofNullable(System.getProperty(GLASS))))
            throw new KioskStopException(NO_DISPLAY, null);
    }

    /** Begins to start it, without a search for drivers where nothing could be driven; then it does this at once, on the UI thread. */
    static Toolkit start(Runnable first) {
        boolean linux = System.getProperty("os.name").equals("Linux");
        if (linux && System.getProperty(DRAWING) == null && GRAPHICS.stream().noneMatch(Files::exists))
            System.setProperty(DRAWING, "sw");
        Toolkit toolkit = new Toolkit(first);
        Thread.ofPlatform().daemon().name("toolkit").start(toolkit::comeUp);
        return toolkit;
    }

    /** A program that stops with a reason of its own may stop the toolkit while it comes up: that is no second fault. */
    private void comeUp() {
        try {
            Platform.startup(first);
        } catch (IllegalStateException e) {
            System.getLogger(Toolkit.class.getName()).log(System.Logger.Level.DEBUG, "ended while it came up", e);
        }
    }

    /**
     * Waits for the end of the first work.
     *
     * @throws IOException when there is no display, in words for the IT staff
     */
    void await() throws IOException, InterruptedException {
        try {
            first.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            throw new KioskStopException(NO_DISPLAY, e);
        } catch (ExecutionException e) {
            throw failure(e);
        }
    }

    /** Does something on the UI thread, after the first work, and waits for its end. */
    void run(Runnable work) throws IOException, InterruptedException {
        await();
        FutureTask<Void> task = new FutureTask<>(work, null);
        new UiThread().execute(task);
        try {
            task.get();
        } catch (ExecutionException e) {
            throw failure(e);
        }
    }

    private static RuntimeException failure(ExecutionException e) {
        return e.getCause() instanceof ParameterException wrong
                ? wrong
                : new IllegalStateException("could not start", e.getCause());
    }
}
