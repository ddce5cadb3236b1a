package org.openhall.kiosk.identity;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jdbi.v3.core.Handle;

import org.openhall.content.database.Database;
import org.openhall.content.database.Database.Durability;
import org.openhall.content.database.Migrations;
import org.openhall.content.rows.SignedHead;
import org.openhall.contract.feed.Head;
import org.openhall.contract.json.Json;
import org.openhall.contract.signing.Signed;
import org.openhall.contract.signing.SigningKey;

/**
 * {@code identity.db}: small, precious, forced to the disk at every commit, readable by its owner only. A damaged file
 * is an identity that is not there, until the device is enrolled anew: content can be read without it. Thread-safe.
 */
public final class IdentityStore implements AutoCloseable {

    private static final String[] TABLES = {"identity", "root", "ratchet_epoch", "ratchet_seq", "hall_time",
            "standing", "witness"};

    private static final int WITNESSES = 1_000;

    private final Path file;
    private volatile Database database;
    private volatile boolean damaged;

    private IdentityStore(Path file) {
        this.file = file;
    }

    /** Opens or makes the file in a folder that exists. */
    public static IdentityStore open(Path file) {
        IdentityStore store = new IdentityStore(file);
        try {
            store.database = database(file);
            store.readAll();
        } catch (RuntimeException | GeneralSecurityException e) {
            System.getLogger(IdentityStore.class.getName()).log(System.Logger.Level.ERROR,
                    "identity.db cannot be read: {0}", e.toString());
            store.close();
            store.damaged = true;
        }
        return store;
    }

    private static Database database(Path file) {
        ownersOnly(file);
        return Database.open(file, Durability.FULL,
                Migrations.beside(IdentityStore.class, "V001__identity.sql", "V002__standing.sql",
                        "V003__witness.sql"));
    }

    /** Damage shall show at the start, not in the middle of the work. */
    private void readAll() throws GeneralSecurityException {
        Optional<Identity> identity = identity();
        if (identity.isPresent()) {
            Certificates.read(identity.get().certificate());
            Certificates.read(identity.get().authority());
            Certificates.readKey(identity.get().tlsKey());
            root();
        }
        ratchet();
        hallTime();
        standing();
    }

    /** Whether the file cannot be read: then it holds nobody, and only {@link #enrol} may be called to change it. */
    public boolean damaged() {
        return damaged;
    }

    /** Who this device is; empty before it has been enrolled. */
    public Optional<Identity> identity() {
        if (damaged) return Optional.empty();
        return database.read("read the identity", handle -> handle.createQuery("""
                SELECT device_id, device_no, hall, url, certificate, authority, tls_key, sign_key FROM identity""")
                .map((rs, context) -> new Identity(rs.getString(1), rs.getString(2), rs.getString(3), rs.getString(4),
                        rs.getString(5), rs.getString(6), rs.getString(7), SigningKey.decode(rs.getString(8))))
                .findOne());
    }

    /** Becomes this device, pins its root document, and forgets whoever it was before; a damaged file is set aside. */
    public void enrol(Identity identity, int rootVersion, Signed root) {
        if (damaged) anew();
        database.run("store the identity", handle -> {
            for (String table : TABLES)
                handle.execute("DELETE FROM " + table);
            handle.execute(
                    """
                            INSERT INTO identity(one, device_id, device_no, hall, url, certificate, authority, tls_key, sign_key)
                            VALUES (1,?,?,?,?,?,?,?,?)""",
                    identity.deviceId(), identity.deviceNo(), identity.hall(),
                    identity.url(), identity.certificate(), identity.authority(), identity.tlsKey(),
                    identity.signKey().encode());
            handle.execute("INSERT INTO root(version, signed) VALUES (?,?)", rootVersion, Json.write(root));
        });
    }

    /** The newest root document that was accepted. */
    public Signed root() {
        return database.read("read the root document", handle -> handle
                .createQuery("SELECT signed FROM root ORDER BY version DESC LIMIT 1")
                .map((rs, context) -> Json.read(rs.getString(1), Signed.class)).one());
    }

    /** Takes the next root document together with the ratchet that holds under it. */
    public void follow(int version, Signed root, Ratchet ratchet) {
        database.run("store a root document", handle -> {
            handle.execute("INSERT INTO root(version, signed) VALUES (?,?)", version, Json.write(root));
            write(handle, ratchet);
        });
    }

    /** What may never fall. */
    public Ratchet ratchet() {
        return database.read("read the ratchet", handle -> {
            int epoch = handle.createQuery("SELECT no FROM ratchet_epoch").mapTo(int.class).findOne().orElse(0);
            Map<String, Ratchet.Place> places = new HashMap<>();
            handle.createQuery("SELECT kid, epoch_no, seq FROM ratchet_seq").map((rs, context) -> places
                    .put(rs.getString(1), new Ratchet.Place(rs.getInt(2), rs.getLong(3))) == null).list();
            return new Ratchet(epoch, places);
        });
    }

    /** Stores a raised ratchet; to be called only after every check of a head and its rows has passed. */
    public void raise(Ratchet ratchet) {
        database.run("store the ratchet", handle -> write(handle, ratchet));
    }

    /** Where this device stands, by the hall's last word. */
    public Standing standing() {
        if (damaged) return Standing.WELCOME;
        return database.read("read the standing", handle -> handle.createQuery("SELECT word FROM standing")
                .map((rs, context) -> Standing.valueOf(rs.getString(1))).findOne().orElse(Standing.WELCOME));
    }

    /** Remembers the hall's word on where this device stands. */
    public void stands(Standing standing) {
        database.run("store the standing", handle -> handle.execute(
                "INSERT OR REPLACE INTO standing(one, word) VALUES (1,?)", standing.name()));
    }

    /** Keeps a head that says something new of the hall's audit: this device is a witness of it. */
    public void witness(SignedHead head) {
        head.head().audit().ifPresent(mark -> database.run("store a witness", handle -> {
            boolean known = handle.createQuery("SELECT rows, hash FROM witness ORDER BY no DESC LIMIT 1")
                    .map((rs, _) -> new Head.AuditMark(rs.getLong(1), rs.getString(2))).findOne().filter(mark::equals)
                    .isPresent();
            if (known) return;
            handle.execute("INSERT INTO witness(rows, hash, signed) VALUES (?,?,?)", mark.rows(), mark.hash(),
                    Json.write(head.signed()));
            handle.execute("DELETE FROM witness WHERE no <= (SELECT max(no) FROM witness) - ?", WITNESSES);
        }));
    }

    /** The heads that were kept as a witness, oldest first. */
    public List<Signed> witnesses() {
        if (damaged) return List.of();
        return database.read("read the witnesses",
                handle -> handle.createQuery("SELECT signed FROM witness ORDER BY no")
                        .map((rs, _) -> Json.read(rs.getString(1), Signed.class)).list());
    }

    /** The latest moment that the hall is known to have lived through. */
    public Optional<Instant> hallTime() {
        if (damaged) return Optional.empty();
        return database.read("read the hall's time", handle -> handle
                .createQuery("SELECT epoch_millis FROM hall_time").mapTo(long.class).findOne()
                .map(Instant::ofEpochMilli));
    }

    /** Over what time to spread the return after a power cut. */
    public Duration spread() {
        return Duration.ofMillis(database.read("read the spread", handle -> handle
                .createQuery("SELECT spread_millis FROM hall_time").mapTo(long.class).findOne().orElse(0L)));
    }

    /** Remembers what the hall said of its time. */
    public void heard(Instant time, Duration spread) {
        database.run("store the hall's time", handle -> handle.execute(
                "INSERT OR REPLACE INTO hall_time(one, epoch_millis, spread_millis) VALUES (1,?,?)",
                time.toEpochMilli(), spread.toMillis()));
    }

    private static void write(Handle handle, Ratchet ratchet) {
        handle.execute("INSERT OR REPLACE INTO ratchet_epoch(one, no) VALUES (1,?)", ratchet.epoch());
        handle.execute("DELETE FROM ratchet_seq");
        ratchet.places().forEach((kid, place) -> handle.execute(
                "INSERT INTO ratchet_seq(kid, epoch_no, seq) VALUES (?,?,?)", kid, place.epoch(), place.seq()));
    }

    private synchronized void anew() {
        try {
            Path aside = file.resolveSibling(file.getFileName() + ".damaged");
            if (Files.exists(file)) Files.move(file, aside, StandardCopyOption.REPLACE_EXISTING);
            for (String tail : new String[]{"-wal", "-shm", "-journal"})
                Files.deleteIfExists(file.resolveSibling(file.getFileName() + tail));
        } catch (IOException e) {
            throw new UncheckedIOException("a damaged identity.db cannot be set aside", e);
        }
        database = database(file);
        damaged = false;
    }

    @Override
    public void close() {
        if (database != null) database.close();
    }

    /** The log beside the file takes the file's own permissions from SQLite. */
    private static void ownersOnly(Path file) {
        try {
            if (!Files.exists(file))
                Files.createFile(file, PosixFilePermissions.asFileAttribute(
                        PosixFilePermissions.fromString("rw-------")));
        } catch (IOException e) {
            throw new UncheckedIOException("identity.db cannot be made", e);
        }
    }
}
