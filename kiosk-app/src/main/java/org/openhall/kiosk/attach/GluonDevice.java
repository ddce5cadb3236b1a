package org.openhall.kiosk.attach;

import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import javafx.application.Platform;

import com.gluonhq.attach.display.DisplayService;
import com.gluonhq.attach.lifecycle.LifecycleService;
import com.gluonhq.attach.storage.StorageService;

/** The machine through Gluon Attach; see docs/decisions/0001 for which services serve and which do not. */
public final class GluonDevice implements HostDevice {

    /** Attach gives one private folder to all programs of a user: ours is below it. */
    private static final String OURS = "openhall-kiosk";

    @Override
    public Optional<Path> privateFolder() {
        return StorageService.create().flatMap(StorageService::getPrivateStorage).map(File::toPath)
                .map(folder -> folder.resolve(OURS));
    }

    @Override
    public Optional<Pixels> resolution() {
        return DisplayService.create().map(DisplayService::getScreenResolution)
                .filter(size -> size.getWidth() >= 1 && size.getHeight() >= 1)
                .map(size -> new Pixels((int) size.getWidth(), (int) size.getHeight()));
    }

    @Override
    public void shutdown() {
        LifecycleService.create().ifPresentOrElse(LifecycleService::shutdown, Platform::exit);
    }
}
