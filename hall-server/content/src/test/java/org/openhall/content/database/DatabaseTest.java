package org.openhall.content.database;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.openhall.content.database.Database.Durability;
import org.openhall.content.database.StorageException.Fault;
import org.openhall.content.rows.ContentStore;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class DatabaseTest {

    private static final Migrations MIGRATIONS = Migrations.beside(ContentStore.class, "V001__content.sql");

    @TempDir
    private Path folder;
    private Database database;

    @BeforeEach
    void open() {
        database = Database.open(folder.resolve("test.db"), Durability.FULL, MIGRATIONS);
        database.run("make a table", handle -> handle.execute("CREATE TABLE t(n INTEGER) STRICT"));
    }

    @AfterEach
    void close() {
        database.close();
    }

    private int count() {
        return database.read("count", handle -> handle.createQuery("SELECT count(*) FROM t").mapTo(int.class).one());
    }

    private String pragma(String name) {
        return database.write("ask", handle -> handle.createQuery("PRAGMA " + name).mapTo(String.class).one());
    }

    @Test
    void thePragmasHold() {
        assertEquals("wal", pragma("journal_mode"));
        assertEquals("2", pragma("synchronous"));
        assertEquals("1", pragma("foreign_keys"));
        assertEquals("0", pragma("trusted_schema"));
        assertEquals("1", pragma("cell_size_check"));
    }

    @Test
    void anExceptionTakesEverythingBack() {
        assertThrows(IllegalStateException.class, () -> database.run("insert", handle -> {
            handle.execute("INSERT INTO t VALUES (1)");
            throw new IllegalStateException("changed my mind");
        }));
        assertEquals(0, count());
    }

    @Test
    void afterAFullDiskTheNextWriteWorks() {
        database.bare("limit", handle -> handle.execute("PRAGMA max_page_count=20"));
        StorageException full = assertThrows(StorageException.class, () -> database.run("fill", handle -> {
            handle.execute("CREATE TABLE big(b BLOB)");
            handle.execute("INSERT INTO big VALUES (zeroblob(1000000))");
        }));
        assertEquals(Fault.FULL, full.fault());
        assertTrue(full.getMessage().contains("fill"), full.getMessage());
        database.run("insert", handle -> handle.execute("INSERT INTO t VALUES (1)"));
        assertEquals(1, count());
    }

    @Test
    void aReaderCannotWrite() {
        assertThrows(StorageException.class,
                () -> database.read("sneak", handle -> handle.execute("INSERT INTO t VALUES (1)")));
        assertEquals(0, count());
    }

    @Test
    void aReaderKeepsItsView() {
        database.run("insert", handle -> handle.execute("INSERT INTO t VALUES (1)"));
        database.read("look twice", handle -> {
            int before = handle.createQuery("SELECT count(*) FROM t").mapTo(int.class).one();
            Thread other = Thread.startVirtualThread(
                    () -> database.run("insert", writer -> writer.execute("INSERT INTO t VALUES (2)")));
            try {
                other.join();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            assertEquals(before, handle.createQuery("SELECT count(*) FROM t").mapTo(int.class).one());
            return true;
        });
        assertEquals(2, count());
    }

    @Test
    void manyWritersAndReadersAtOnce() throws Exception {
        try (ExecutorService pool = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> all = IntStream.range(0, 200).<Future<?>>mapToObj(i -> pool.submit(() -> {
                database.run("insert", handle -> handle.execute("INSERT INTO t VALUES (?)", i));
                count();
            })).toList();
            for (Future<?> one : all)
                one.get();
        }
        assertEquals(200, count());
    }

    @Test
    void aNestedWriteIsAMistakeOfTheProgram() {
        assertThrows(IllegalStateException.class, () -> database.run("outer",
                handle -> database.run("inner", inner -> inner.execute("INSERT INTO t VALUES (1)"))));
    }

    @Test
    void closedIsClosed() {
        database.close();
        StorageException closed = assertThrows(StorageException.class, this::count);
        assertEquals(Fault.CLOSED, closed.fault());
    }

    @Test
    void aFileOfANewerProgramIsLeftAlone() {
        database.run("come from the future", handle -> handle.execute("INSERT INTO migration VALUES (99)"));
        database.close();
        assertThrows(StorageException.class,
                () -> Database.open(folder.resolve("test.db"), Durability.FULL, MIGRATIONS));
    }

    @Test
    void somethingElseIsNoDatabase() throws Exception {
        Path other = Files.writeString(folder.resolve("other.db"), "x".repeat(8192));
        StorageException refused = assertThrows(StorageException.class,
                () -> Database.open(other, Durability.NORMAL, MIGRATIONS));
        assertEquals(Fault.CORRUPT, refused.fault());
    }

    @Test
    void migrationsComeInOrder() {
        assertThrows(IllegalArgumentException.class, () -> Migrations.beside(ContentStore.class, "V002__content.sql"));
        assertThrows(IllegalArgumentException.class, () -> Migrations.beside(ContentStore.class, "V001__missing.sql"));
    }
}
