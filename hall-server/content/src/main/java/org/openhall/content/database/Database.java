package org.openhall.content.database;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Function;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.sqlite.SQLiteConnection;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

import org.openhall.content.database.StorageException.Fault;

/**
 * One SQLite file behind callback scopes. There is one writer, whose scope is a transaction begun at once (BEGIN
 * IMMEDIATE), and a few readers, whose scope is one unchanging view. Values that leave a scope must not hold on to its
 * handle. Thread-safe; scopes must not be nested. Every failure is a {@link StorageException} that names the act.
 */
public final class Database implements AutoCloseable {

    private static final int READERS = 4;
    private static final int BUSY_MILLIS = 5_000;
    private static final int BUSY_PAUSE_MILLIS = 100;
    private static final int BUSY_PAUSES = 50;
    /** All pages in one step: smaller ones begin anew whenever somebody writes between them. */
    private static final int ALL = -1;

    private final Path file;
    private final Durability durability;
    private final ReentrantLock writing = new ReentrantLock();
    private final Semaphore reading = new Semaphore(READERS);
    private final Queue<Handle> idle = new ConcurrentLinkedQueue<>();
    private final Handle writer;
    private volatile boolean closed;

    private Database(Path file, Durability durability) {
        this.file = file;
        this.durability = durability;
        this.writer = connect("PRAGMA query_only=OFF");
    }

    /**
     * Opens or makes a file and brings it to the newest schema.
     *
     * @param file its folder must exist
     * @throws StorageException also when the file is of a newer program, or damaged so that it cannot be opened
     */
    public static Database open(Path file, Durability durability, Migrations migrations) {
        Database database = new Database(file, durability);
        try {
            MigrationStore.bring(database, migrations);
            return database;
        } catch (RuntimeException e) {
            database.close();
            throw e;
        }
    }

    /** Reads in one unchanging view. */
    public <T> T read(String act, Function<Handle, T> work) {
        reading.acquireUninterruptibly();
        try {
            Handle reader = idle.poll();
            if (closed) throw new StorageException(act, Fault.CLOSED, null);
            if (reader == null) reader = connect("PRAGMA query_only=ON");
            return lent(act, reader, work);
        } finally {
            reading.release();
        }
    }

    /** Writes: all of it, or, when anything is thrown, nothing. What the work throws of its own comes through. */
    public <T> T write(String act, Function<Handle, T> work) {
        return alone(act, handle -> scope(act, handle, "BEGIN IMMEDIATE", work));
    }

    /** {@link #write} without an answer. */
    public void run(String act, Consumer<Handle> work) {
        write(act, handle -> {
            work.accept(handle);
            return true;
        });
    }

    /** For the few statements that SQLite takes only outside a transaction; other writers wait. */
    public void bare(String act, Consumer<Handle> work) {
        alone(act, handle -> {
            try {
                work.accept(handle);
                return true;
            } catch (JdbiException e) {
                throw failure(act, e);
            }
        });
    }

    /**
     * Copies the file as it stands at one moment, by SQLite's online backup, in one step: others go on reading and writing.
     *
     * @param target a file that is not there yet
     */
    public void copyTo(Path target) {
        String act = "copy " + file.getFileName();
        reading.acquireUninterruptibly();
        try {
            if (closed) throw new StorageException(act, Fault.CLOSED, null);
            try (Handle reader = connect("PRAGMA query_only=ON")) {
                int code = reader.getConnection().unwrap(SQLiteConnection.class).getDatabase()
                        .backup("main", target.toAbsolutePath().toString(), null, BUSY_PAUSE_MILLIS, BUSY_PAUSES, ALL);
                if (code != SQLiteErrorCode.SQLITE_OK.code && code != SQLiteErrorCode.SQLITE_DONE.code)
                    throw new StorageException(act, fault(SQLiteErrorCode.getErrorCode(code)), null);
            } catch (SQLException e) {
                throw failure(act, e);
            }
        } finally {
            reading.release();
        }
    }

    /** Waits for running scopes, then closes; later scopes fail with {@link Fault#CLOSED}. */
    @Override
    public void close() {
        closed = true;
        reading.acquireUninterruptibly(READERS);
        writing.lock();
        try {
            idle.forEach(Database::closeQuietly);
            idle.clear();
            closeQuietly(writer);
        } finally {
            writing.unlock();
            reading.release(READERS);
        }
    }

    private <T> T lent(String act, Handle reader, Function<Handle, T> work) {
        boolean sound = false;
        try {
            T value = scope(act, reader, "BEGIN", work);
            sound = true;
            return value;
        } finally {
            if (sound) idle.add(reader);
            else
                closeQuietly(reader);
        }
    }

    private <T> T alone(String act, Function<Handle, T> work) {
        if (writing.isHeldByCurrentThread()) throw new IllegalStateException("nested write: " + act);
        writing.lock();
        try {
            if (closed) throw new StorageException(act, Fault.CLOSED, null);
            return work.apply(writer);
        } finally {
            writing.unlock();
        }
    }

    private static <T> T scope(String act, Handle handle, String begin, Function<Handle, T> work) {
        try {
            say(handle, begin);
            T value = work.apply(handle);
            say(handle, "COMMIT");
            return value;
        } catch (SQLException | JdbiException e) {
            rollBack(handle, e);
            throw failure(act, e);
        } catch (RuntimeException | Error e) {
            rollBack(handle, e);
            throw e;
        }
    }

    /** Past the mapping layer: this happens at every read. */
    private static void say(Handle handle, String sql) throws SQLException {
        try (Statement statement = handle.getConnection().createStatement()) {
            statement.execute(sql);
        }
    }

    /** After SQLITE_FULL the transaction is gone already and a rollback throws: that is no second failure. */
    private static void rollBack(Handle handle, Throwable reason) {
        try {
            say(handle, "ROLLBACK");
        } catch (SQLException e) {
            reason.addSuppressed(e);
        }
    }

    private Handle connect(String last) {
        Connection connection = null;
        try {
            connection = DriverManager.getConnection("jdbc:sqlite:" + file.toAbsolutePath());
            Handle handle = Jdbi.open(connection);
            handle.execute("PRAGMA busy_timeout=" + BUSY_MILLIS);
            handle.execute("PRAGMA journal_mode=WAL");
            handle.execute("PRAGMA synchronous=" + durability);
            handle.execute("PRAGMA foreign_keys=ON");
            handle.execute("PRAGMA trusted_schema=OFF");
            handle.execute("PRAGMA cell_size_check=ON");
            handle.execute("PRAGMA journal_size_limit=" + (64 << 20));
            handle.execute(last);
            return handle;
        } catch (SQLException | JdbiException e) {
            if (connection != null) closeQuietly(connection);
            throw failure("open " + file.getFileName(), e);
        }
    }

    private static void closeQuietly(AutoCloseable resource) {
        try {
            resource.close();
        } catch (Exception e) {
            System.getLogger(Database.class.getName()).log(System.Logger.Level.WARNING, "closing a database failed", e);
        }
    }

    /** Turns what SQLite said into our one exception. For stores that go to the driver themselves. */
    public static StorageException failure(String act, Exception e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLiteException sqlite)
                return new StorageException(act, fault(sqlite.getResultCode()), e);
        }
        return new StorageException(act, Fault.OTHER, e);
    }

    private static Fault fault(SQLiteErrorCode code) {
        return switch (code.code & 0xff) {
            case 13 -> Fault.FULL;
            case 11, 26 -> Fault.CORRUPT;
            case 5, 6 -> Fault.BUSY;
            default -> Fault.OTHER;
        };
    }

    /** What a commit outlives. */
    public enum Durability {
        /** A crash of the program; a power cut may take the last commits back, whole. For what can be fetched again. */
        NORMAL,
        /** A power cut as well. For what exists nowhere else. */
        FULL
    }
}
