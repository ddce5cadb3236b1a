package org.openhall.kiosk.sync;

import java.nio.file.Path;

/** Another kiosk program works on the data folder. */
public final class FolderTakenException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    FolderTakenException(Path folder) {
        super("another kiosk works on " + folder);
    }
}
