package org.openhall.server;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.openhall.content.blobs.BlobStore;
import org.openhall.content.database.Database;
import org.openhall.contract.content.HallProfile;
import org.openhall.server.accounts.AccountStore;
import org.openhall.server.audit.AuditStore;
import org.openhall.server.feed.FeedStore;
import org.openhall.server.hall.HallDatabase;
import org.openhall.server.hall.HallFolder;
import org.openhall.server.keys.KeyFolder;
import org.openhall.server.publishing.Records;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class PracticeHallTest {

    @TempDir
    private Path temp;

    private static HallServer practice(TestingHall hall, boolean anew) throws IOException {
        PracticeHall copy = PracticeHall.of(hall.folder());
        copy.make(anew, hall.clock());
        return HallServer.start(copy.folder(), PortNumbers.FREE, hall.clock());
    }

    @Test
    void isACopyOfWhatIsPublicAndNothingElse() throws Exception {
        try (TestingHall hall = TestingHall.start(temp)) {
            hall.release(TestingHall.sample());
            hall.server().staff().add("lifang", "李芳", List.of(), "test");
            String picture = new BlobStore(hall.folder().blobs()).put(new ByteArrayInputStream(new byte[]{1, 2, 3}));
            try (HallServer copy = practice(hall, false)) {
                assertEquals(hall.server().status().rows(), copy.status().rows());
                assertTrue(copy.status().name().startsWith("训练"), copy.status().name());
                HallProfile profile = (HallProfile) Records.of(copy.feed().live("hall").getFirst()).orElseThrow();
                assertTrue(profile.name().startsWith("训练"), "a kiosk says it in its head: " + profile.name());
            }
            HallFolder folder = PracticeHall.of(hall.folder()).folder();
            assertTrue(new BlobStore(folder.blobs()).check(picture));
            try (Database database = HallDatabase.open(folder)) {
                assertEquals(List.of(), new AccountStore(database).all(), "nobody of the real hall is in it");
                assertEquals(0, new AuditStore(database).verify().rows());
            }
            assertNotEquals(hall.keys().head().verifying(), KeyFolder.open(folder.keys()).head().verifying());
        }
    }

    @Test
    void whatIsDoneInItStaysInIt() throws Exception {
        try (TestingHall hall = TestingHall.start(temp)) {
            hall.release(TestingHall.sample());
            String before = hall.server().head().stateRoot();
            try (HallServer copy = practice(hall, false)) {
                copy.feed().release(List.of(TestingHall.goneNotice(1)), "学员", hall.clock().instant());
                copy.vouch();
                assertEquals(hall.server().status().rows() - 1, copy.status().rows());
            }
            hall.server().vouch();
            assertEquals(before, hall.server().head().stateRoot());
            try (HallServer again = practice(hall, false)) {
                assertEquals(hall.server().status().rows() - 1, again.status().rows(), "it goes on where it was");
            }
            try (HallServer anew = practice(hall, true)) {
                assertEquals(hall.server().status().rows(), anew.status().rows());
            }
        }
    }

    @Test
    void pupilsComeInByLinksUntilTheyHaveUsedThem() throws Exception {
        try (TestingHall hall = TestingHall.start(temp)) {
            PracticeHall copy = PracticeHall.of(hall.folder());
            copy.make(false, hall.clock());
            var links = copy.links("https://localhost:8545", hall.clock());
            assertEquals(5, links.size());
            assertEquals(5, copy.links("https://localhost:8545", hall.clock()).size(), "new ones for those not used");
            assertTrue(links.values().stream().allMatch(link -> link.startsWith("https://localhost:8545/setup/")));
        }
    }

    @Test
    void aRealHallIsNeverTakenForOne() throws Exception {
        try (TestingHall hall = TestingHall.start(temp)) {
            PracticeHall copy = PracticeHall.of(hall.folder());
            HallCreation.create(copy.folder(), new org.openhall.server.hall.HallSettings("1234", "真的", "localhost"),
                    hall.clock());
            assertThrows(IOException.class, () -> copy.make(true, hall.clock()));
            try (Database database = HallDatabase.open(copy.folder())) {
                assertEquals(0, new FeedStore(database).place().seq());
            }
        }
        assertThrows(IOException.class, () -> PracticeHall.of(new HallFolder(temp.resolve("none"))).make(false,
                new TestingClock(java.time.Instant.EPOCH)));
    }

    @Test
    void oneThatWasCutOffInTheMakingIsMadeAgain() throws Exception {
        try (TestingHall hall = TestingHall.start(temp)) {
            hall.release(TestingHall.sample());
            Files.createDirectories(hall.folder().root().resolve("practice.making/keys"));
            try (HallServer copy = practice(hall, false)) {
                assertEquals(hall.server().status().rows(), copy.status().rows());
            }
            assertFalse(Files.exists(hall.folder().root().resolve("practice.making")));
        }
    }
}
