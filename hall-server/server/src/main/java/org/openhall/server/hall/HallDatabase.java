package org.openhall.server.hall;

import org.openhall.content.database.Database;
import org.openhall.content.database.Database.Durability;
import org.openhall.content.database.Migrations;

/** The file {@code hall.db}: what exists nowhere else, so every commit outlives a power cut. */
public final class HallDatabase {

    private HallDatabase() {}

    /** Opens or makes it. Several processes may have it open: SQLite keeps them apart. */
    public static Database open(HallFolder folder) {
        return Database.open(folder.database(), Durability.FULL, Migrations.beside(HallDatabase.class,
                "V001__hall.sql", "V002__drafts.sql", "V003__accounts.sql", "V004__editing.sql", "V005__audit.sql",
                "V006__batches.sql", "V007__schedule.sql", "V008__touched.sql", "V009__notices.sql",
                "V010__staff_calls.sql", "V011__listing_index.sql"));
    }
}
