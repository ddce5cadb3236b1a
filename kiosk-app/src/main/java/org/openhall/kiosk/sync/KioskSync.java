package org.openhall.kiosk.sync;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

import org.openhall.content.blobs.BlobStore;
import org.openhall.content.database.FolderLock;
import org.openhall.content.rows.ContentFolder;
import org.openhall.kiosk.identity.DeviceTls;
import org.openhall.kiosk.identity.Identity;
import org.openhall.kiosk.identity.IdentityStore;

/**
 * Everything that a kiosk holds of its hall, wired: open it, read from {@link #content()} and {@link #blobs()} at once,
 * then {@link #start}. A kiosk that belongs to no hall yet works too, and says so.
 */
public final class KioskSync implements AutoCloseable {

    /** Twice the heartbeat of an event stream and some: whoever is silent longer is dead. */
    private static final Duration SILENCE = Duration.ofSeconds(40);
    /** Somebody stands there and waits: a hall that has not answered by then is not there. */
    private static final Duration ANSWER = Duration.ofSeconds(3);

    private final SyncPlaces places;
    private final FolderLock lock;
    private final InstantSource clock;
    private final TrustedTime time;
    private Optional<HallLine> line = Optional.empty();
    private Optional<Wire> wire = Optional.empty();
    private volatile Optional<SyncEngine> engine = Optional.empty();

    private KioskSync(SyncPlaces places, FolderLock lock, InstantSource clock) {
        this.places = places;
        this.lock = lock;
        this.clock = clock;
        this.time = new TrustedTime(clock, System::nanoTime, places.identity().hallTime());
    }

    /**
     * Opens a kiosk's data folder, which is made when missing.
     *
     * @throws FolderTakenException when another kiosk works on it; neither content nor identity ever stops it
     */
    public static KioskSync open(Path data, InstantSource clock) {
        try {
            Files.createDirectories(data);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        FolderLock lock = lock(data);
        Ballast ballast = new Ballast(data.resolve("ballast"));
        ballast.releaseIfNeeded();
        System.Logger log = System.getLogger(KioskSync.class.getName());
        AtomicReference<Runnable> alarm = new AtomicReference<>(() -> {});
        ContentFolder content = ContentFolder.open(data.resolve("content"), what -> {
            log.log(System.Logger.Level.WARNING, "content is damaged: {0}", what);
            alarm.get().run();
        });
        KioskSync sync = new KioskSync(new SyncPlaces(content, new BlobStore(data.resolve("blobs")),
                IdentityStore.open(data.resolve("identity.db")), ballast, data.resolve("work")), lock, clock);
        alarm.set(sync::look); // damage that a reader meets is mended now, not at the next poll
        return sync;
    }

    private static FolderLock lock(Path data) {
        try {
            return FolderLock.take(data.resolve("kiosk.lock")).orElseThrow(() -> new FolderTakenException(data));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The verified rows; the same object for the life of the kiosk. */
    public ContentFolder content() {
        return places.content();
    }

    /** Pictures of attachments. */
    public BlobStore blobs() {
        return places.blobs();
    }

    /** Who this kiosk is; empty before enrolment. */
    public Optional<Identity> identity() {
        return places.identity().identity();
    }

    /** Keys and ratchet, for the enrolment. */
    public IdentityStore identityStore() {
        return places.identity();
    }

    /** The estimate of time that content is aged by. */
    public TrustedTime time() {
        return time;
    }

    /** What to show before the first look at the hall, from what is on the disk. */
    public Freshness freshness() {
        return FreshnessRule.of(content().position(), places.told(trouble()), time.now(), 0);
    }

    private Trouble trouble() {
        if (places.identity().damaged()) return Trouble.IDENTITY;
        if (identity().isEmpty()) return Trouble.NOT_ENROLLED;
        Trouble standing = Trouble.of(places.identity().standing());
        return standing == Trouble.NONE ? Trouble.UNREACHABLE : standing;
    }

    /**
     * Starts following the hall, if this kiosk has one. Both listeners are called on the sync thread.
     *
     * @param appVersion dotted numbers
     */
    public void start(String appVersion, ContentListener listener, Consumer<Freshness> freshness) {
        freshness.accept(freshness());
        identity().ifPresent(identity -> {
            Wire opened = new HttpWire(identity.url(), tls(identity), SILENCE);
            SyncCycle cycle = new SyncCycle(opened, places, time, new SyncCycle.Caller(bootId(), appVersion), listener,
                    freshness);
            SyncEngine started = new SyncEngine(cycle, new SecureRandom(), places.identity().spread(),
                    this::hintAtCall);
            wire = Optional.of(opened);
            engine = Optional.of(started);
            started.start();
        });
    }

    /** Looks at the hall as soon as it can. */
    public void look() {
        engine.ifPresent(SyncEngine::look);
    }

    /** The line on which staff are called. */
    public synchronized StaffLine staffLine() {
        if (line.isEmpty())
            line = identity().map(identity -> new HallLine(() -> new HttpWire(identity.url(), tls(identity), ANSWER)));
        return line.isPresent() ? line.get() : StaffLine.DEAD;
    }

    private javax.net.ssl.SSLContext tls(Identity identity) {
        try {
            return DeviceTls.of(identity, clock);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("identity.db holds keys that are none", e);
        }
    }

    private synchronized void hintAtCall() {
        line.ifPresent(HallLine::hinted);
    }

    private synchronized void closeLine() {
        line.ifPresent(HallLine::close);
    }

    private static String bootId() {
        byte[] random = new byte[8];
        new SecureRandom().nextBytes(random);
        return HexFormat.of().formatHex(random);
    }

    @Override
    public void close() {
        wire.ifPresent(Wire::close);
        closeLine();
        engine.ifPresent(SyncEngine::close);
        places.content().close();
        places.identity().close();
        try {
            lock.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
