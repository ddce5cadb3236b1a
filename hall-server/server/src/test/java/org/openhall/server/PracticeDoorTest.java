package org.openhall.server;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.openhall.server.accounts.Grant;
import org.openhall.server.accounts.TestingStaff;
import org.openhall.server.accounts.TestingStaff.In;
import org.openhall.server.console.Visitor;
import org.openhall.server.hall.HallDatabase;
import org.openhall.server.keys.KeyFolder;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** Browsers send a cookie to all ports of a machine: the hall and the one to practise in must not take each other's. */
class PracticeDoorTest {

    @TempDir
    private Path folder;

    @Test
    void whoeverPractisesStaysSignedInToTheHall() throws Exception {
        try (TestingHall hall = TestingHall.start(folder)) {
            PracticeHall copy = PracticeHall.of(hall.folder());
            copy.make(false, hall.clock());
            try (HallServer server = HallServer.start(copy.folder(), PortNumbers.FREE, hall.clock());
                    var database = HallDatabase.open(copy.folder());
                    Visitor visitor = new Visitor(KeyFolder.open(copy.folder().keys()), server.consoleUrl())) {
                In pupil = new TestingStaff(database).in("li", List.of(Grant.of("editor").orElseThrow()), hall.clock()
                        .instant());
                assertEquals(303, visitor.get("/content", Visitor.cookie(pupil)).statusCode(), "the hall's cookie");
                assertEquals(200, visitor.get("/content", Map.of("Cookie", "__Host-practice=" + pupil.secret()))
                        .statusCode());
            }
        }
    }
}
