package org.openhall.server.backup;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

import org.openhall.content.database.Database;
import org.openhall.content.database.StorageException;
import org.openhall.server.audit.AuditStore;
import org.openhall.server.hall.HallDatabase;
import org.openhall.server.hall.HallFolder;

/** Opens a backup and looks whether all of it is there. */
final class Opening {

    private Opening() {}

    /**
     * What was found.
     *
     * @param manifest what the backup says of itself, and what was counted in it
     * @param auditBroken the first row of the audit that does not follow from the one before it, if there is one
     */
    record Opened(Manifest manifest, Optional<Long> auditBroken) {}

    /**
     * Unpacks a backup into an empty folder and checks it: the seal to its end, the database page by page, the audit row by
     * row, and that what is counted is what was counted when it was made.
     *
     * @throws BackupException when anything but the audit is not as it was; the folder is left to the caller
     */
    static Opened look(Path file, RecoveryKey key, Path into) throws IOException {
        Manifest manifest;
        try (InputStream sealed = new BufferedInputStream(Files.newInputStream(file), 1 << 17);
                InputStream in = Seal.opening(sealed, key)) {
            manifest = Archive.read(in, into);
        }
        try (Database database = HallDatabase.open(new HallFolder(into))) {
            HallCopyStore copy = new HallCopyStore(database);
            if (!copy.whole()) throw new BackupException("备份里的数据库坏了（SQLite 检查没有通过），请换更早的一份备份");
            if (!copy.counts().equals(manifest.counts()))
                throw new BackupException("备份里的条数和做备份时数的对不上，请换另一份备份");
            return new Opened(manifest, new AuditStore(database).verify().broken());
        } catch (StorageException e) {
            throw new BackupException(switch (e.fault()) {
                case FULL -> "磁盘满了，打不开备份：请腾出空间再试";
                case CORRUPT -> "备份里的数据库坏了，请换更早的一份备份";
                default -> "打不开备份里的数据库：它可能是更新的程序做的，请用同样新或更新的明厅来恢复";
            }, e);
        }
    }
}
