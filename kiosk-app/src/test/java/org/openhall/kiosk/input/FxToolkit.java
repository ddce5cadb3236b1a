package org.openhall.kiosk.input;

import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;

import javafx.application.Platform;

/** The headless JavaFX toolkit, started once for all tests of a run, and work on its thread. */
final class FxToolkit {

    private FxToolkit() {}

    static <T> T call(Callable<T> work) {
        start();
        FutureTask<T> task = new FutureTask<>(work);
        Platform.runLater(task);
        try {
            return task.get();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    static void run(Runnable work) {
        call(() -> {
            work.run();
            return true;
        });
    }

    private static void start() {
        System.setProperty("glass.platform", "Headless");
        System.setProperty("prism.order", "sw");
        System.setProperty("java.awt.headless", "true");
        CountDownLatch started = new CountDownLatch(1);
        try {
            Platform.startup(started::countDown);
            started.await();
        } catch (IllegalStateException _) {
            // Another test has started it.
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
