package org.openhall.kiosk.shell;

import java.util.concurrent.Executor;

import javafx.application.Platform;

/** The UI thread as an executor: the only caller of {@code Platform.runLater} in the house. Thread-safe. */
public final class UiThread implements Executor {

    @Override
    public void execute(Runnable work) {
        if (Platform.isFxApplicationThread()) work.run();
        else
            Platform.runLater(work);
    }
}
