package org.openhall.server.batches;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.openhall.content.blobs.BlobStore;
import org.openhall.contract.json.Json;
import org.openhall.server.TestingHall;
import org.openhall.server.accounts.Account;
import org.openhall.server.attachments.Attachments;
import org.openhall.server.hall.HallDatabase;
import org.openhall.server.http.Upload;
import org.openhall.server.intake.Sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;

class BatchDeskTest {

    @TempDir
    private Path temp;

    @Test
    void filesThatNobodyCameBackToAreGoneAndTheBatchIsOver() throws Exception {
        try (TestingHall hall = TestingHall.start(temp);
                var database = HallDatabase.open(hall.folder());
                BatchDesk desk = Batches.of(hall.folder(), database,
                        new Attachments(new BlobStore(hall.folder().blobs()), Sandbox.usual(), temp.resolve("cache")),
                        hall.clock())) {
            Path file = Files.writeString(temp.resolve("a.csv"), "x");
            Account li = new Account("li", "li", "李芳", Account.State.ACTIVE, List.of(), Map.of());
            Batch batch = desk.take(List.of(new Upload("files", "a.csv", file)), Json.read("{}", Told.class), li);
            hall.clock().move(Duration.ofDays(6));
            desk.tidy();
            assertEquals(Batch.State.OPEN, desk.find(batch.id()).orElseThrow().state());
            hall.clock().move(Duration.ofDays(2));
            desk.tidy();
            assertEquals(Batch.State.DROPPED, desk.find(batch.id()).orElseThrow().state());
            assertEquals(List.of(), desk.newest());
        }
    }
}
