package org.openhall.server.devices;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.jdbi.v3.core.Handle;

import org.openhall.content.database.Database;
import org.openhall.contract.digest.Digest;
import org.openhall.server.audit.Act;
import org.openhall.server.audit.AuditStore;
import org.openhall.server.audit.Entry;

/** One-time codes, of which only the SHA-256 is kept, and what becomes of them. Thread-safe. */
public final class EnrolmentStore {

    private static final int LAST_NO = 999;

    private final Database database;

    /** Works on {@code hall.db}. */
    public EnrolmentStore(Database database) {
        this.database = database;
    }

    /** Keeps a new device and the hash of its code. */
    void invite(String id, String name, String profile, String code, Instant expires, String by, Instant at) {
        database.run("invite a device", handle -> {
            handle.execute("INSERT INTO device(id, name, profile, state, invited_at) VALUES (?,?,?,'CODE_ISSUED',?)",
                    id, name, profile, at.getEpochSecond());
            handle.execute("INSERT INTO enrolment_code(hash, device, expires) VALUES (?,?,?)", Digest.hex(code), id,
                    expires.getEpochSecond());
            DeviceStore.event(handle, at, id, "invited", by, "");
            AuditStore.append(handle, at, new Entry(DeviceStore.COMMAND, Act.DEVICE_INVITED, id, profile));
        });
    }

    /** Whether any code could be used now. */
    boolean anyLive(Instant now) {
        return database.read("look for live codes", handle -> !live(handle, now).isEmpty());
    }

    /** The device that a live code is for. Takes the same time whichever live code it is. */
    Optional<String> deviceOf(String code, Instant now) {
        return database.read("check a code", handle -> match(handle, code, now));
    }

    /**
     * Lets a device in: its code is used, it gets a number that no other ever had, its key is known from now on.
     *
     * @return the device, or empty when the code died meanwhile or the key belongs to another device
     */
    Optional<Admitted> admit(String code, Admission admission, Instant now) {
        return database.write("enrol a device", handle -> {
            Optional<String> device = match(handle, code, now);
            if (device.isEmpty() || known(handle, admission.keyDigest())) return Optional.empty();
            int no = handle.createQuery("SELECT coalesce(max(no), 0) + 1 FROM device").mapTo(int.class).one();
            if (no > LAST_NO) throw new IllegalStateException("all 999 device numbers of this hall are used");
            handle.execute("UPDATE enrolment_code SET used_at=? WHERE hash=?", now.getEpochSecond(), Digest.hex(code));
            handle.execute("""
                    UPDATE device SET state='ACTIVE', no=?, key_digest=?, sign_key=?, hardware=?, app_version=?,
                    enrolled_at=?, certificate_ends=? WHERE id=?""", no, admission.keyDigest(), admission.signKey(),
                    admission.hardware(), admission.appVersion(), now.getEpochSecond(), admission.ends()
                            .getEpochSecond(),
                    device.get());
            DeviceStore.event(handle, now, device.get(), "enrolled", "device", admission.hardware());
            AuditStore.append(handle, now,
                    new Entry("device", Act.DEVICE_ENROLLED, device.get(), DeviceStore.digits(no)));
            return Optional.of(new Admitted(device.get(), DeviceStore.digits(no), handle
                    .createQuery("SELECT profile FROM device WHERE id=?").bind(0, device.get()).mapTo(String.class)
                    .one()));
        });
    }

    private static boolean known(Handle handle, String keyDigest) {
        return handle.createQuery("SELECT count(*) FROM device WHERE key_digest=?").bind(0, keyDigest)
                .mapTo(int.class).one() > 0;
    }

    private static Optional<String> match(Handle handle, String code, Instant now) {
        byte[] hash = Digest.hex(code).getBytes(StandardCharsets.US_ASCII);
        Optional<String> found = Optional.empty();
        for (Code live : live(handle, now)) {
            if (MessageDigest.isEqual(hash, live.hash().getBytes(StandardCharsets.US_ASCII))) {
                found = Optional.of(live.device());
            }
        }
        return found;
    }

    private static List<Code> live(Handle handle, Instant now) {
        return handle.createQuery("SELECT hash, device FROM enrolment_code WHERE used_at IS NULL AND expires > ?")
                .bind(0, now.getEpochSecond()).map((rs, _) -> new Code(rs.getString(1), rs.getString(2))).list();
    }

    /**
     * A device that has been let in.
     *
     * @param id lasting id
     * @param no three digits
     * @param profile id of its device profile
     */
    record Admitted(String id, String no, String profile) {}

    private record Code(String hash, String device) {}

    /**
     * What is kept of a device that comes in.
     *
     * @param keyDigest SHA-256 of its TLS key
     * @param signKey its signing key as JSON
     * @param hardware hash of what identifies the machine
     * @param appVersion of its program
     * @param ends when its certificate does
     */
    record Admission(String keyDigest, String signKey, String hardware, String appVersion, Instant ends) {}
}
