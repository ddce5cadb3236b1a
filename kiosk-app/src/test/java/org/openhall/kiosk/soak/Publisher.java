package org.openhall.kiosk.soak;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

import org.openhall.content.blobs.BlobStore;
import org.openhall.contract.content.Attachment;
import org.openhall.contract.content.Blob;
import org.openhall.contract.content.Imprint;
import org.openhall.contract.content.Notice;
import org.openhall.contract.content.Section;
import org.openhall.contract.digest.Digest;
import org.openhall.contract.feed.RowKey;
import org.openhall.contract.json.Json;
import org.openhall.server.feed.Release;

/** Lets notices out without end, beside the server, and remembers the hash of every word it ever let out. */
final class Publisher {

    private static final int ENTITIES = 400;
    private static final int LONGEST_PICTURE = 60_000;

    private final SoakHall hall;
    private final Random dice;
    private final BlobStore blobs;
    private final Set<String> published = ConcurrentHashMap.newKeySet();
    private final AtomicReference<Throwable> trouble = new AtomicReference<>();
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("publisher").daemon().factory());
    private long releases;

    Publisher(SoakHall hall, Random dice) {
        this.hall = hall;
        this.dice = dice;
        this.blobs = new BlobStore(hall.folder().blobs());
    }

    /** Publishes now and then until stopped. */
    void start() {
        var _ = timer.scheduleWithFixedDelay(() -> {
            try {
                publish(1 + dice.nextInt(8));
            } catch (RuntimeException e) {
                trouble.compareAndSet(null, e);
            }
        }, 100, 400, TimeUnit.MILLISECONDS);
    }

    /** Publishes so many changes at once; returns the place in the feed. */
    synchronized long publish(int count) {
        List<Release> changes = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String id = "n" + dice.nextInt(ENTITIES);
            changes.add(dice.nextInt(7) == 0 ? Release.gone(new RowKey("notice", id)) : put(id));
        }
        releases += count;
        return hall.feed().release(changes, "演练员", InstantSource.system().instant()).seq();
    }

    private Release put(String id) {
        String title = "通知" + Long.toString(dice.nextLong(1L << 40), 36) + "号";
        Section body = new Section("正文", "关于事项的通知。".repeat(1 + dice.nextInt(60)));
        Notice notice = new Notice(new Imprint(title, "", "", List.of(), Optional.empty(), null, "", null, null), null,
                List.of(body), dice.nextInt(12) == 0 ? List.of(attachment()) : List.of());
        published.add(Digest.hex(Json.write(notice)));
        return Release.put(id, notice);
    }

    private Attachment attachment() {
        try {
            byte[] picture = new byte[1_000 + dice.nextInt(LONGEST_PICTURE)];
            dice.nextBytes(picture);
            String sha256 = blobs.put(new ByteArrayInputStream(picture));
            return new Attachment("附件.pdf", Blob.NONE, List.of(new Attachment.Page(new Blob(sha256, picture.length,
                    "image/png"), 100, 100, "")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether these words were ever let out. */
    boolean published(String hash) {
        return published.contains(hash);
    }

    synchronized long releases() {
        return releases;
    }

    /** Stops; throws what went wrong meanwhile, if anything did. */
    void stop() throws InterruptedException {
        timer.shutdown();
        if (!timer.awaitTermination(60, TimeUnit.SECONDS)) throw new ViolationException("publishing hangs");
        if (trouble.get() != null) throw new IllegalStateException("publishing failed", trouble.get());
    }
}
