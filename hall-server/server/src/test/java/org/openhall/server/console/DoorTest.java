package org.openhall.server.console;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

import org.openhall.content.database.Database;
import org.openhall.server.TestingHall;
import org.openhall.server.accounts.Grant;
import org.openhall.server.accounts.TestingStaff;
import org.openhall.server.accounts.TestingStaff.In;
import org.openhall.server.editing.EditingDesk;
import org.openhall.server.editing.EditingStore;
import org.openhall.server.feed.FeedStore;
import org.openhall.server.hall.HallDatabase;
import org.openhall.server.publishing.DraftStore;
import org.openhall.server.publishing.Publisher;

/** A hall whose console is asked without a browser. */
abstract class DoorTest {

    @TempDir
    Path folder;
    TestingHall hall;
    Database database;
    Visitor visitor;

    @BeforeEach
    final void openHall() throws Exception {
        hall = TestingHall.start(folder);
        database = HallDatabase.open(hall.folder());
        visitor = new Visitor(hall);
    }

    @AfterEach
    final void closeHall() {
        visitor.close();
        database.close();
        hall.close();
    }

    final In in(String name, String... roles) {
        List<Grant> grants = List.of(roles).stream().map(role -> Grant.of(role).orElseThrow()).toList();
        return new TestingStaff(database).in(name, grants, hall.clock().instant());
    }

    /** What a page of ours sends along. */
    static Map<String, String> ours(In who) {
        return Visitor.ours(who);
    }

    final EditingDesk desk() {
        return new EditingDesk(new EditingStore(database), new Publisher(new DraftStore(database), new FeedStore(
                database)), hall.clock());
    }
}
