package org.openhall.content.rows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

import org.openhall.content.database.StorageException;

/**
 * A whole copy of the content beside the file in use, for the day on which that file is damaged and the hall is away. It
 * is older than what was held, and says so by the moment for which it was vouched. One thread at a time.
 */
final class KeptCopy {

    /** The copy must not take the room that the next changes need. */
    private static final int TIMES_ITS_ROOM = 4;

    private final Path file;
    private final Path making;
    private Optional<Position> kept = Optional.empty();

    KeptCopy(Path folder) {
        file = folder.resolve("kept.db");
        making = folder.resolve("kept.part");
    }

    /** Copies what has just been found whole; a disk that refuses leaves the copy of before. */
    void keep(ContentStore store) {
        try {
            Optional<Position> place = store.position();
            if (place.isEmpty() || place.equals(kept)) return;
            Files.deleteIfExists(making);
            if (Files.getFileStore(file.getParent()).getUsableSpace() < TIMES_ITS_ROOM * store.bytes()) return;
            SnapshotStore.copy(store.database(), making);
            Files.move(making, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            kept = place;
        } catch (IOException | StorageException e) {
            System.getLogger(KeptCopy.class.getName()).log(System.Logger.Level.WARNING,
                    "no copy of the content was kept: {0}", e.toString());
        }
    }

    /** Puts the copy where a content file shall be and opens it, if there is one and all of it is whole. */
    Optional<ContentStore> open(Path target, DamageListener listener) {
        if (!Files.exists(file)) return Optional.empty();
        try {
            Files.copy(file, target, StandardCopyOption.REPLACE_EXISTING);
            ContentStore store = ContentStore.open(target, listener);
            if (store.scrub().whole() && store.position().isPresent()) return Optional.of(store);
            store.close();
        } catch (IOException | StorageException e) {
            System.getLogger(KeptCopy.class.getName()).log(System.Logger.Level.WARNING,
                    "the copy that was kept is of no use: {0}", e.toString());
        }
        return Optional.empty();
    }
}
