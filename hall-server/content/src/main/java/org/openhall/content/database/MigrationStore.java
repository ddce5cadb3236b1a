package org.openhall.content.database;

import java.sql.SQLException;
import java.sql.Statement;

import org.jdbi.v3.core.Handle;

import org.openhall.content.database.StorageException.Fault;

/** Runs the scripts that a file still lacks, each in a transaction with its own mark, and refuses files of the future. */
final class MigrationStore {

    private MigrationStore() {}

    static void bring(Database database, Migrations migrations) {
        int held = database.read("read the schema number", MigrationStore::held);
        if (held > migrations.newest()) {
            throw new StorageException("open a database of a newer program, schema " + held, Fault.OTHER, null);
        }
        for (int number = held + 1; number <= migrations.newest(); number++) {
            int next = number;
            database.run("bring the database to schema " + next, handle -> step(handle, next, migrations));
        }
    }

    private static void step(Handle handle, int number, Migrations migrations) {
        if (held(handle) >= number) return; // another process was here first
        handle.execute("CREATE TABLE IF NOT EXISTS migration(number INTEGER PRIMARY KEY) STRICT");
        script(handle, migrations.script(number));
        handle.execute("INSERT INTO migration(number) VALUES (?)", number);
    }

    private static void script(Handle handle, String sql) {
        try (Statement statement = handle.getConnection().createStatement()) {
            statement.executeUpdate(sql); // this driver runs all statements of the text
        } catch (SQLException e) {
            throw Database.failure("run a migration", e);
        }
    }

    private static int held(Handle handle) {
        boolean any = handle.createQuery("SELECT count(*) FROM sqlite_schema WHERE name='migration'").mapTo(int.class)
                .one() > 0;
        return any ? handle.createQuery("SELECT coalesce(max(number),0) FROM migration").mapTo(int.class).one() : 0;
    }
}
