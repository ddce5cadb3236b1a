package org.openhall.kiosk.sync;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.openhall.content.database.Database;
import org.openhall.contract.json.Json;
import org.openhall.server.audit.AuditStore;
import org.openhall.server.audit.Witness;
import org.openhall.server.hall.HallDatabase;
import org.openhall.server.hall.HallFolder;
import org.openhall.server.keys.KeyFolder;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What staff did is seen by a kiosk: whoever shortens the hall's own book of it is found out by the kiosk's. */
class WitnessOfAuditTest {

    private final InstantSource clock = InstantSource.system();
    @TempDir
    private Path home;

    private static Witness.Compared compared(HallFolder hall, Path witness) throws IOException {
        try (Database database = HallDatabase.open(hall)) {
            return Witness.read(witness, "3301", KeyFolder.open(hall.keys()).headKeys()).with(new AuditStore(database));
        }
    }

    @Test
    void aKioskKeepsWhatItSaw() throws Exception {
        HallFolder folder = new HallFolder(home.resolve("hall"));
        Path witness = home.resolve("witness.txt");
        int seen;
        try (TestingDevice device = new TestingDevice(home.resolve("kiosk"), clock)) {
            try (TestingHall hall = new TestingHall(folder.root(), clock)) {
                device.enrol(hall.server().invitations().invite("一号机", "kiosk", "测试员"));
                device.reach(device.cycle(device.wire()), hall.publish("before", 1));
                hall.server().staff().add("lifang", "李芳", List.of(), "test");
                hall.server().staff().add("wangjun", "王军", List.of(), "test");
                device.reach(device.cycle(device.wire()), hall.publish("after", 1));
                device.reach(device.cycle(device.wire()), hall.publish("again", 1));
            }
            Files.write(witness, device.identity().witnesses().stream().map(Json::write).toList());
            seen = device.identity().witnesses().size();
            assertEquals(seen, device.identity().witnesses().stream().distinct().count(), "kept once each");
            assertTrue(seen > 0);
        }
        assertEquals(new Witness.Compared(seen, 0, Optional.empty()), compared(folder, witness));
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + folder.database());
                var statement = connection.createStatement()) {
            statement.executeUpdate("DROP TRIGGER audit_is_never_shortened");
            statement.executeUpdate("DELETE FROM audit WHERE seq = (SELECT max(seq) FROM audit)");
        }
        assertTrue(compared(folder, witness).broken().isPresent());
    }
}
