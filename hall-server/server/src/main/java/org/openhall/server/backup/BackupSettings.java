package org.openhall.server.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

import org.openhall.contract.json.BadJsonException;
import org.openhall.contract.json.Json;
import org.openhall.server.hall.HallFolder;
import org.openhall.server.keys.PrivateFile;

/**
 * How a hall is backed up: a small file of its data folder, so that the running server and the command line agree.
 *
 * @param recipient public part of the recovery key; empty before there is one, and then nothing is backed up
 * @param second folder on a second disk that gets a copy of each backup; empty for none
 */
public record BackupSettings(String recipient, Optional<Path> second) {

    /** Before anything was set. */
    public static final BackupSettings NONE = new BackupSettings("", Optional.empty());
    static final String FILE = "backup.json";

    /** Reads absent fields as empty. */
    public BackupSettings {
        recipient = recipient == null ? "" : recipient;
        second = second == null ? Optional.empty() : second;
    }

    /** Reads a hall's. */
    public static BackupSettings of(HallFolder folder) throws IOException {
        Path file = folder.root().resolve(FILE);
        if (!Files.exists(file)) return NONE;
        try {
            Written written = Json.read(Files.readString(file), Written.class);
            return new BackupSettings(written.recipient(), Optional.ofNullable(written.second()).map(Path::of));
        } catch (BadJsonException e) {
            throw new BackupException(file + " 坏了：删掉它，再运行 hall backup key --replace 和 hall backup to", e);
        }
    }

    /** Keeps them. */
    public void write(HallFolder folder) throws IOException {
        PrivateFile.write(folder.root().resolve(FILE),
                Json.write(new Written(recipient, second.map(Path::toString).orElse(null))));
    }

    /** Whether there is a key to seal to. */
    public boolean ready() {
        return !recipient.isEmpty();
    }

    private record Written(String recipient, String second) {}
}
