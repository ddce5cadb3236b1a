package org.openhall.kiosk;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;

import org.openhall.content.reading.Library;
import org.openhall.content.rows.Applied;
import org.openhall.content.search.LibraryKeeper;
import org.openhall.kiosk.identity.Identity;
import org.openhall.kiosk.sync.ContentListener;
import org.openhall.kiosk.sync.Freshness;
import org.openhall.kiosk.sync.KioskSync;
import org.openhall.kiosk.sync.StaffLine;

/**
 * The hall's content on a kiosk: what it holds, the index over it, and the sync that keeps it the hall's.
 * Readable at once, before the hall has answered and without it. Thread-safe.
 */
final class HallContent implements ContentSource {

    private final KioskSync sync;
    private final LibraryKeeper keeper;
    private final ExecutorService indexing = Executors
            .newSingleThreadExecutor(Thread.ofPlatform().daemon().name("indexing").factory());
    private volatile boolean closed;

    /** Opens what this kiosk holds, enrolled or not. */
    HallContent(Path data, KioskSync sync) {
        this.sync = sync;
        this.keeper = LibraryKeeper.open(data.resolve("index"), sync.content(),
                sync.identity().map(Identity::deviceNo).orElse(""),
                clock(), indexing, this::damaged);
    }

    @Override
    public Library library() {
        return keeper.library();
    }

    @Override
    public Optional<Path> blob(String sha256) {
        return sync.blobs().find(sha256);
    }

    @Override
    public InstantSource clock() {
        return sync.time()::now;
    }

    @Override
    public StaffLine staffLine() {
        return sync.staffLine();
    }

    @Override
    public Freshness freshness() {
        return sync.freshness();
    }

    @Override
    public void start(Consumer<Freshness> freshness, Runnable changed) {
        indexing.execute(changed); // after an index that had to be mended first
        sync.start(KioskMain.VERSION, new ContentListener() {
            @Override
            public void applied(Applied applied) {
                keeper.follow(applied);
                changed.run();
            }

            @Override
            public void replaced() {
                keeper.catchUp();
                changed.run();
            }
        }, fresh -> {
            keeper.showLasting(fresh.state() == Freshness.State.OLD); // before the screens ask again
            freshness.accept(fresh);
        });
    }

    private void damaged(String what) {
        if (closed) return; // a screen may still be reading what was closed under it
        System.getLogger(HallContent.class.getName()).log(System.Logger.Level.WARNING, "damage: {0}", what);
        sync.look();
    }

    @Override
    public void close() {
        closed = true;
        sync.close();
        indexing.shutdownNow();
    }
}
