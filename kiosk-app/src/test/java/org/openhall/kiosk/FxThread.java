package org.openhall.kiosk;

import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

import javafx.application.Platform;
import javafx.scene.Group;
import javafx.scene.Scene;
import javafx.stage.Stage;
import javafx.stage.StageStyle;

/** The toolkit, started once for all tests of the module, and a way to run things on its thread. */
public final class FxThread {

    private static final CountDownLatch STARTED = start();

    private FxThread() {}

    /** Runs on the UI thread and waits for the answer; what it throws comes out here. */
    public static <T> T ask(Callable<T> question) {
        try {
            STARTED.await();
            FutureTask<T> task = new FutureTask<>(question);
            if (Platform.isFxApplicationThread()) task.run(); // it would wait for itself
            else
                Platform.runLater(task);
            return task.get();
        } catch (ExecutionException e) {
            throw new AssertionError(e.getCause());
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /** Runs on the UI thread and waits. */
    public static void run(Runnable work) {
        ask(() -> {
            work.run();
            return true;
        });
    }

    /** The one window of all tests, 900 x 1000, never closed: the headless robot loses its way when windows come and go. */
    public static Stage stage() {
        return Window.STAGE;
    }

    private static final class Window {

        private static final Stage STAGE = open();

        private static Stage open() {
            Stage stage = new Stage(StageStyle.UNDECORATED);
            stage.setScene(new Scene(new Group(), 900, 1000));
            stage.setX(0);
            stage.setY(0);
            stage.show();
            return stage;
        }
    }

    private static CountDownLatch start() {
        CountDownLatch started = new CountDownLatch(1);
        try {
            Platform.startup(started::countDown);
        } catch (IllegalStateException _) {
            // Another test of this run has started it.
            started.countDown();
        }
        Platform.setImplicitExit(false);
        return started;
    }
}
