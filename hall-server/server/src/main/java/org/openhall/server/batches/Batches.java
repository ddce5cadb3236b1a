package org.openhall.server.batches;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;

import org.openhall.content.database.Database;
import org.openhall.contract.feed.Row;
import org.openhall.contract.feed.RowKey;
import org.openhall.server.attachments.Attachments;
import org.openhall.server.editing.BulkStore;
import org.openhall.server.feed.FeedStore;
import org.openhall.server.hall.HallFolder;
import org.openhall.server.importing.Importer;
import org.openhall.server.importing.sheet.SheetReader;
import org.openhall.server.intake.Sandbox;
import org.openhall.server.publishing.Draft;
import org.openhall.server.publishing.DraftStore;

/** Puts the desk for files together. */
public final class Batches {

    private Batches() {}

    /** A desk that works on a hall's folder and database. */
    public static BatchDesk of(HallFolder folder, Database database, Attachments attachments, InstantSource clock) {
        SheetReader sheets = new SheetReader(Sandbox.usual());
        FeedStore feed = new FeedStore(database);
        DraftStore waiting = new DraftStore(database);
        BulkStore bulk = new BulkStore(database);
        Reading.Hall hall = new Reading.Hall() {
            @Override
            public Map<RowKey, Row> live() {
                return feed.live();
            }

            @Override
            public List<Draft> waiting() {
                return waiting.all();
            }
        };
        Reading reading = new Reading(sheets,
                () -> Importer.of(sheets, attachments, feed.live(), waiting.all()), hall, bulk);
        return new BatchDesk(new BatchStore(database), bulk, reading, folder.root().resolve("uploads"), clock);
    }
}
