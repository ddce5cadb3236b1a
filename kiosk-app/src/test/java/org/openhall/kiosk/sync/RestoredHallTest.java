package org.openhall.kiosk.sync;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.openhall.content.database.Database;
import org.openhall.server.HallServer;
import org.openhall.server.PortNumbers;
import org.openhall.server.backup.BackupDesk;
import org.openhall.server.backup.BackupSettings;
import org.openhall.server.backup.Occasion;
import org.openhall.server.backup.RecoveryKey;
import org.openhall.server.backup.Restoration;
import org.openhall.server.hall.HallDatabase;
import org.openhall.server.hall.HallFolder;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** The hall's disk died; its server comes back from an older backup, on the port that kiosks know. */
class RestoredHallTest {

    private final InstantSource clock = InstantSource.system();
    @TempDir
    private Path home;

    @Test
    void aKioskThatSawMoreComesOverToTheNewEpochByItself() throws IOException {
        RecoveryKey key = RecoveryKey.generate();
        HallFolder folder = new HallFolder(home.resolve("hall"));
        try (TestingDevice device = new TestingDevice(home.resolve("kiosk"), clock)) {
            Path backup;
            int port;
            try (TestingHall hall = new TestingHall(folder.root(), clock);
                    Database database = HallDatabase.open(folder)) {
                port = URI.create(hall.server().deviceUrl()).getPort();
                new BackupSettings(key.recipient(), Optional.empty()).write(folder);
                device.enrol(hall.server().invitations().invite("一号机", "kiosk", "测试员"));
                device.reach(device.cycle(device.wire()), hall.publish("kept", 3));
                backup = new BackupDesk(folder, database, () -> ZoneOffset.UTC, clock).make(Occasion.HAND).file();
                device.reach(device.cycle(device.wire()), hall.publish("lost", 4));
                assertEquals(7, device.position().orElseThrow().rows());
            }
            HallFolder again = new HallFolder(home.resolve("again"));
            new Restoration(clock).restore(new Restoration.Wanted(backup, again.root(), key, 0, false));
            try (HallServer server = HallServer.start(again, new PortNumbers(port, 0, 0, 0), clock)) {
                SyncCycle cycle = device.cycle(device.wire());
                TestingDevice.until(() -> {
                    cycle.run();
                    return device.position().orElseThrow().epoch().no() == 2;
                }, "it stays with the epoch that is gone");
                assertEquals(3, device.position().orElseThrow().rows());
                assertEquals(server.head().stateRoot(), device.position().orElseThrow().root());
                assertEquals(Freshness.State.FRESH, device.told.getLast().state());
            }
        }
    }
}
