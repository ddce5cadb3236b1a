package org.openhall.server.backup;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Base64;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;

import org.openhall.content.blobs.BlobStore;
import org.openhall.content.database.Database;
import org.openhall.server.TestingHall;
import org.openhall.server.feed.Release;
import org.openhall.server.hall.HallDatabase;

/** A running hall with a recovery key, a few records, an attachment, and a desk that backs it up. */
final class KeptHall implements AutoCloseable {

    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    final TestingHall hall;
    final RecoveryKey key = RecoveryKey.generate();
    final Database database;
    final BackupDesk desk;
    final String blob;

    KeptHall(Path folder) throws Exception {
        hall = TestingHall.start(folder);
        hall.release(TestingHall.sample());
        new BackupSettings(key.recipient(), Optional.empty()).write(hall.folder());
        blob = new BlobStore(hall.folder().blobs()).put(new ByteArrayInputStream(new byte[200_000]));
        database = HallDatabase.open(hall.folder());
        desk = new BackupDesk(hall.folder(), database, () -> ZONE, hall.clock());
    }

    void second(Path place) throws IOException {
        new BackupShelf(place).make();
        new BackupSettings(key.recipient(), Optional.of(place)).write(hall.folder());
    }

    Restoration.Restored restore(Path from, Path to) throws IOException {
        return restore(from, to, key);
    }

    Restoration.Restored restore(Path from, Path to, RecoveryKey with) throws IOException {
        return new Restoration(hall.clock()).restore(new Restoration.Wanted(from, to, with, 0, false));
    }

    /** Records that no compression makes much smaller. */
    void releaseNoise(int records) throws Exception {
        Random dice = new Random(42);
        hall.release(IntStream.range(0, records).mapToObj(i -> {
            byte[] noise = new byte[1_000];
            dice.nextBytes(noise);
            return Release.put("noise-" + i, TestingHall.notice(Base64.getEncoder().encodeToString(noise)));
        }).toList());
    }

    BackupShelf shelf() {
        return BackupShelf.of(hall.folder());
    }

    /** Names of all files of the data folder that look like a backup or a part of one. */
    long files() throws IOException {
        try (var files = Files.list(shelf().folder())) {
            return files.filter(file -> file.getFileName().toString().startsWith("hall-")).count();
        }
    }

    @Override
    public void close() {
        database.close();
        hall.close();
    }
}
