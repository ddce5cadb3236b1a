package org.openhall.kiosk.sync;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.UnaryOperator;

import org.openhall.content.blobs.BlobStore;
import org.openhall.content.rows.Applied;
import org.openhall.content.rows.ContentFolder;
import org.openhall.content.rows.Position;
import org.openhall.contract.enrolment.Invitation;
import org.openhall.contract.feed.RowKey;
import org.openhall.kiosk.enrolment.Enrolment;
import org.openhall.kiosk.identity.DeviceTls;
import org.openhall.kiosk.identity.Identity;
import org.openhall.kiosk.identity.IdentityStore;

import static org.junit.jupiter.api.Assertions.assertTrue;

/** A device without a screen: its folder, its identity, and the sync. */
final class TestingDevice implements AutoCloseable, ContentListener {

    final Path folder;
    final List<Freshness> told = new ArrayList<>();
    final List<RowKey> changed = new ArrayList<>();
    int replaced;
    private final InstantSource clock;
    private final IdentityStore identity;
    private ContentFolder content;

    TestingDevice(Path folder, InstantSource clock) {
        try {
            this.folder = Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        this.clock = clock;
        this.identity = IdentityStore.open(folder.resolve("identity.db"));
        this.content = ContentFolder.open(folder.resolve("content"), what -> {});
    }

    Identity enrol(Invitation invitation) throws IOException {
        return new Enrolment(identity, clock, "0.1.0").enrol(invitation, "0".repeat(64)).identity();
    }

    IdentityStore identity() {
        return identity;
    }

    ContentFolder content() {
        return content;
    }

    BlobStore blobs() {
        return new BlobStore(folder.resolve("blobs"));
    }

    Optional<Position> position() {
        return content.position();
    }

    /** The honest wire. */
    Wire wire() {
        return wire(identity.identity().orElseThrow().url());
    }

    Wire wire(String url) {
        try {
            return new HttpWire(url, DeviceTls.of(identity.identity().orElseThrow(), clock), Duration.ofSeconds(40));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    SyncCycle cycle(UnaryOperator<Wire> meddler) {
        return cycle(meddler.apply(wire()));
    }

    SyncCycle cycle(Wire wire) {
        SyncPlaces places = new SyncPlaces(content, blobs(), identity, new Ballast(folder.resolve("ballast")),
                folder.resolve("work"));
        return new SyncCycle(wire, places, new TrustedTime(clock, System::nanoTime, identity.hallTime()),
                new SyncCycle.Caller("boot", "0.1.0"), this, told::add);
    }

    /** Looks until the content is at a place; a hall needs a moment to sign what was released. */
    void reach(SyncCycle cycle, long seq) {
        until(() -> {
            cycle.run();
            return position().map(Position::seq).orElse(0L) >= seq;
        }, "content never came to " + seq + ", last told " + (told.isEmpty() ? "nothing" : told.getLast()));
    }

    /** Closes the content, lets somebody at its file, and opens it again, as after a restart. */
    void reopen(FileWork work) throws IOException {
        content.close();
        try (var files = Files.list(folder.resolve("content"))) {
            for (Path file : files.filter(f -> f.toString().endsWith(".db")).toList())
                work.on(file);
        }
        content = ContentFolder.open(folder.resolve("content"), what -> {});
    }

    static void until(BooleanSupplier done, String complaint) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        CountDownLatch never = new CountDownLatch(1);
        while (!done.getAsBoolean()) {
            assertTrue(System.nanoTime() < end, complaint);
            try {
                never.await(50, TimeUnit.MILLISECONDS);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    @Override
    public void applied(Applied applied) {
        changed.addAll(applied.changed());
        changed.addAll(applied.removed());
    }

    @Override
    public void replaced() {
        replaced++;
    }

    @Override
    public void close() {
        content.close();
        identity.close();
    }

    interface FileWork {
        void on(Path file) throws IOException;
    }
}
