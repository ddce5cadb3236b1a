package org.openhall.server.backup;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicReference;

import org.openhall.content.database.Database;
import org.openhall.server.hall.HallDatabase;
import org.openhall.server.hall.HallFolder;

/** Makes backups without end, for a test that kills it. */
final class BackupForeverMain {

    private BackupForeverMain() {}

    /** Of the hall in a folder. */
    public static void main(String[] args) throws IOException {
        HallFolder folder = new HallFolder(Path.of(args[0]));
        AtomicReference<Instant> now = new AtomicReference<>(Instant.now());
        InstantSource clock = () -> now.updateAndGet(at -> at.plusSeconds(1));
        try (Database database = HallDatabase.open(folder)) {
            BackupDesk desk = new BackupDesk(folder, database, () -> KeptHall.ZONE, clock);
            while (true) {
                System.out.println("begin");
                desk.make(Occasion.HAND);
            }
        }
    }
}
