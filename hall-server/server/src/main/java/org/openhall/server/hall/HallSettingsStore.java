package org.openhall.server.hall;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.openhall.content.database.Database;

/** Keeps the settings. Thread-safe. */
public final class HallSettingsStore {

    private final Database database;

    /** Works on {@code hall.db}. */
    public HallSettingsStore(Database database) {
        this.database = database;
    }

    /** The settings; empty before the hall has been created. */
    public Optional<HallSettings> read() {
        Map<String, String> all = database.read("read the settings", handle -> handle
                .createQuery("SELECT name, value FROM setting").map((rs, _) -> Map.entry(rs.getString(1), rs
                        .getString(2)))
                .stream().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
        if (!all.containsKey("number")) return Optional.empty();
        return Optional.of(new HallSettings(all.get("number"), all.get("name"), all.get("address")));
    }

    /** Whether this is a hall to teach staff in. */
    public boolean practice() {
        return database.read("read whether it is practice", handle -> handle
                .createQuery("SELECT count(*) FROM setting WHERE name='practice'").mapTo(int.class).one()) > 0;
    }

    /** Marks it as a hall to teach staff in, for good. */
    public void practise() {
        database.run("mark as practice", handle -> handle.execute(
                "INSERT OR IGNORE INTO setting(name, value) VALUES ('practice', 'yes')"));
    }

    /** Keeps them. */
    public void write(HallSettings settings) {
        Map<String, String> all = Map.of("number", settings.number(), "name", settings.name(), "address",
                settings.address());
        database.run("keep the settings", handle -> all.forEach((name, value) -> handle.execute(
                "INSERT INTO setting(name, value) VALUES (?,?) ON CONFLICT(name) DO UPDATE SET value=excluded.value",
                name, value)));
    }
}
