package org.openhall.server.audit;

import java.nio.file.Path;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

import org.openhall.content.database.Database;
import org.openhall.server.hall.HallDatabase;
import org.openhall.server.hall.HallFolder;

/** A hall's own audit, with nothing in it yet. */
abstract class AuditTest {

    @TempDir
    Path root;
    HallFolder folder;
    Database database;
    AuditStore audit;

    @BeforeEach
    final void openHall() throws Exception {
        folder = new HallFolder(root);
        folder.make();
        database = HallDatabase.open(folder);
        audit = new AuditStore(database);
    }

    @AfterEach
    final void closeHall() {
        database.close();
    }
}
