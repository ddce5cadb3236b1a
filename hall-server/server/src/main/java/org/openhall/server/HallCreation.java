package org.openhall.server;

import java.io.IOException;
import java.security.SecureRandom;
import java.time.InstantSource;

import org.openhall.content.database.Database;
import org.openhall.server.audit.Act;
import org.openhall.server.audit.AuditStore;
import org.openhall.server.audit.Entry;
import org.openhall.server.feed.FeedStore;
import org.openhall.server.hall.HallDatabase;
import org.openhall.server.hall.HallFolder;
import org.openhall.server.hall.HallSettings;
import org.openhall.server.hall.HallSettingsStore;
import org.openhall.server.keys.KeyFolder;
import org.openhall.server.keys.PrivateFile;

/** Makes a hall: folder, database, first epoch, keys. */
public final class HallCreation {

    private HallCreation() {}

    /**
     * Makes a hall in a folder that has none.
     *
     * @throws IOException when there is one, or the folder cannot be written
     */
    public static void create(HallFolder folder, HallSettings settings, InstantSource clock) throws IOException {
        if (folder.exists()) throw new IOException(folder.root() + " 里已经有一个大厅");
        PrivateFile.folder(folder.root());
        folder.make();
        try (Database database = HallDatabase.open(folder)) {
            HallSettingsStore store = new HallSettingsStore(database);
            if (store.read().isEmpty()) {
                store.write(settings);
                new FeedStore(database).openEpoch(new SecureRandom().nextLong());
            }
        }
        KeyFolder.create(folder.keys(), settings.number(), clock.instant());
    }

    /**
     * Lets devices reach a hall under another address from its next start on. Devices that have come in under the old
     * one keep looking for it there.
     *
     * @throws IOException when there is no hall in the folder
     */
    static void move(HallFolder folder, String address, InstantSource clock) throws IOException {
        try (Database database = HallDatabase.open(folder)) {
            HallSettingsStore store = new HallSettingsStore(database);
            HallSettings old = store.read().orElseThrow(() -> new IOException(folder.root() + " 里还没有大厅"));
            if (old.address().equals(address)) return;
            store.write(new HallSettings(old.number(), old.name(), address));
            new AuditStore(database).append(clock.instant(),
                    new Entry("hall server", Act.ADDRESS_CHANGED, "", address));
        }
    }
}
