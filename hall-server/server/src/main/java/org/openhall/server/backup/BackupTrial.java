package org.openhall.server.backup;

import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;

import org.openhall.server.hall.HallFolder;
import org.openhall.server.keys.PrivateFile;

/** Opens a backup with the recovery key itself, as a restore would, and notes that it was done. */
public final class BackupTrial {

    private final HallFolder folder;
    private final InstantSource clock;

    /** For a hall, whose own files are only read. */
    public BackupTrial(HallFolder folder, InstantSource clock) {
        this.folder = folder;
        this.clock = clock;
    }

    /**
     * Opens one and looks at all of it.
     *
     * @throws BackupException when it does not open, or is not whole
     */
    public Counts open(Path file, RecoveryKey key) throws IOException {
        Path work = folder.root().resolve("backup.try");
        try {
            Trees.delete(work);
            PrivateFile.folder(work);
            Opening.Opened opened = Opening.look(file, key, work);
            if (opened.auditBroken().isPresent())
                throw new BackupException("备份里的操作记录第 " + opened.auditBroken().get() + " 条和前面接不上，请报告审计员");
            BackupState.of(folder).tried(clock.instant()).write(folder);
            return opened.manifest().counts();
        } finally {
            Trees.delete(work);
        }
    }
}
