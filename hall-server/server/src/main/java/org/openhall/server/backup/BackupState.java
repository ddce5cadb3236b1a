package org.openhall.server.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

import org.openhall.contract.json.BadJsonException;
import org.openhall.contract.json.Json;
import org.openhall.server.hall.HallFolder;
import org.openhall.server.keys.PrivateFile;

/**
 * What became of the last backups: a small file of the data folder, so that the console tells what the command line did.
 *
 * @param opened when the last one was opened again, checked and counted, right after it was made
 * @param bytes length of its file
 * @param counts what was counted in it
 * @param audit what is wrong with the audit in it, or empty
 * @param failure why the last try gave none, for people; empty when it gave one
 * @param second why the second disk has no copy of it, for people; empty when it has, or when there is no second disk
 * @param tried when somebody last opened one with the recovery key itself
 */
public record BackupState(Optional<Instant> opened, long bytes, Optional<Counts> counts, String audit, String failure,
        String second, Optional<Instant> tried) {

    private static final String FILE = "backup.state";
    private static final BackupState NONE = new BackupState(Optional.empty(), 0, Optional.empty(), "", "", "",
            Optional.empty());

    /** Reads absent fields as empty. */
    public BackupState {
        opened = opened == null ? Optional.empty() : opened;
        counts = counts == null ? Optional.empty() : counts;
        audit = audit == null ? "" : audit;
        failure = failure == null ? "" : failure;
        second = second == null ? "" : second;
        tried = tried == null ? Optional.empty() : tried;
    }

    /** Reads a hall's; one that cannot be read is none. */
    public static BackupState of(HallFolder folder) {
        Path file = folder.root().resolve(FILE);
        try {
            return Files.exists(file) ? Json.read(Files.readString(file), BackupState.class) : NONE;
        } catch (IOException | BadJsonException e) {
            return NONE;
        }
    }

    void write(HallFolder folder) throws IOException {
        PrivateFile.write(folder.root().resolve(FILE), Json.write(this));
    }

    BackupState failed(String words) {
        return new BackupState(opened, bytes, counts, audit, words, second, tried);
    }

    BackupState tried(Instant now) {
        return new BackupState(opened, bytes, counts, audit, failure, second, Optional.of(now));
    }
}
